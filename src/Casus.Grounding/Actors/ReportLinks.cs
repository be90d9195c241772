namespace Casus.Grounding.Actors;

/// <summary>Carries a party to the words of the same report that stand for it: "he", "the ministry".</summary>
internal static class ReportLinks
{
    /// <summary>Follows the links of the document, in text order, so that a link may lead to a link.</summary>
    public static void Follow(ReportView view, IReadOnlyList<Link> links, List<Draft> drafts)
    {
        foreach (var link in links)
        {
            var own = drafts.Find(d => d.Head == view.HeadOf(link.Phrase) || d.Tokens == link.Phrase);
            if (own is { HasCode: true })
            {
                continue;
            }

            var antecedent = Best(view, link.Antecedent, drafts);
            if (antecedent is null)
            {
                continue;
            }

            if (own is not null)
            {
                own.Actors = antecedent.Actors;
                own.IsLinked = true;
            }
            else
            {
                drafts.Add(new Draft(link.Phrase, view.HeadOf(link.Phrase), antecedent.Actors) { IsLinked = true });
            }
        }
    }

    /// <summary>"The ministry" is the one ministry that the report has named with its country, when there is only one.</summary>
    public static void FollowDefinite(ReportView view, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.HasCode || draft.Role is not { Kind: RoleKind.Body or RoleKind.Office } || !view.Is(draft.Tokens.First, "the")
                || draft.Actors[0].Person is not null || draft.Tokens.Count > 3 || view.Tokens.Xpos[draft.Head] is "NNS" or "NNPS")
            {
                continue;
            }

            string lemma = view.Tokens.Lemma(draft.Head);
            Draft? found = null;
            bool isPlain = true;
            foreach (var other in drafts)
            {
                if (other.HasCode && other.Role is not null && other.Actors.Count == 1 && other.Tokens.First < draft.Tokens.First && LastRoleWord(other, lemma))
                {
                    isPlain &= found is null || found.Actors[0].Code == other.Actors[0].Code;
                    found = other;
                }
            }

            if (found is not null && isPlain)
            {
                draft.Actors = found.Actors;
                draft.IsLinked = true;
            }
        }
    }

    private static bool LastRoleWord(Draft draft, string lemma) =>
        draft.Role!.Lemma.EndsWith(lemma, StringComparison.OrdinalIgnoreCase)
        && (draft.Role.Lemma.Length == lemma.Length || draft.Role.Lemma[^(lemma.Length + 1)] == ' ');

    private static Draft? Best(ReportView view, TokenSpan antecedent, List<Draft> drafts)
    {
        int head = view.HeadOf(antecedent);
        Draft? best = null;
        int bestScore = 0;
        foreach (var draft in drafts)
        {
            if (!draft.Tokens.Overlaps(antecedent) || draft.IsAdjective)
            {
                continue;
            }

            int shared = Math.Min(draft.Tokens.End, antecedent.End) - Math.Max(draft.Tokens.First, antecedent.First);
            int score = shared + (draft.Head == head ? 100 : antecedent.Contains(draft.Head) ? 10 : 0);
            if (score > bestScore && score > 10)
            {
                (best, bestScore) = (draft, score);
            }
        }

        return best;
    }
}
