using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>
/// Joins what one sentence tells twice of one act: "killing five and wounding two", "killed in a string of bombings",
/// "marched through the city demanding his release".
/// </summary>
/// <param name="view">The report's trees.</param>
/// <param name="drafts">The drafts by trigger; changed in place.</param>
/// <param name="omit">Takes what is left out, with the reason.</param>
internal sealed class RepeatMerger(SyntaxView view, List<DraftMention> drafts, Action<Hit, string> omit)
{
    /// <summary>Leaves each act once in its sentence.</summary>
    public void Merge()
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            int first = drafts.FindIndex(d => IsSame(d, drafts[i]));
            if (first >= 0)
            {
                omit(drafts[i].Act.Hit, "told beside the same act");
                drafts[i].Act.Hit.MergedInto = drafts[first].Act.Hit;
                drafts[first] = Joined(drafts[first], drafts[i].Mention);
                drafts.RemoveAt(i);
            }
        }
    }

    private bool IsSame(DraftMention main, DraftMention other)
    {
        string type = main.Mention.Code.Event.Value;
        return !ReferenceEquals(main, other) && type == other.Mention.Code.Event.Value && type is "ASSAULT" or "PROTEST"
            && main.Mention.SentenceIndex == other.Mention.SentenceIndex && main.Mention.Status == other.Mention.Status
            && !IsCompound(main) && other.Mention.Sources.All(s => main.Mention.Sources.Any(m => m.Actor == s.Actor))
            && Hangs(other.Act.Hit.Trigger, main.Act.Hit.Trigger)
            && (type == "ASSAULT" ? other.Mention.Targets.Count == 0 : main.Mention.Targets.Count == 0 || other.Mention.Targets.Count == 0);
    }

    // The demand of a protest is no protest by itself, whatever it is about.
    private static bool IsCompound(DraftMention draft) => draft.Act.Inner is not null && draft.Mention.Code.Event.Value == "ASSAULT";

    // Below the act without a clause of its own between: results, circumstances, further verbs of the same doer.
    private bool Hangs(int token, int top)
    {
        for (int t = token; t >= 0; t = view.Head(t))
        {
            if (t == top)
            {
                return true;
            }

            if (!IsPart(t))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPart(int token) => view.Relation(token) switch
    {
        DependencyRelation.Advcl => view.Child(token, DependencyRelation.Nsubj) < 0 && !view.IsAftermath(token),
        DependencyRelation.Conj => view.Child(token, DependencyRelation.Nsubj) < 0 && view.Child(token, DependencyRelation.NsubjPass) < 0,
        DependencyRelation.Xcomp or DependencyRelation.Acl => true,
        DependencyRelation.Obl or DependencyRelation.Nmod => view.IsNominal(token) && !view.IsAftermath(token),
        _ => false,
    };

    private static DraftMention Joined(DraftMention main, EventMention other)
    {
        var mention = main.Mention;
        var quantities = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var (kind, value) in mention.Quantities.Concat(other.Quantities))
        {
            quantities.TryAdd(kind, value);
        }

        return main with
        {
            Mention = mention with
            {
                Targets = mention.Targets.Count > 0 ? mention.Targets : other.Targets,
                Date = mention.Date ?? other.Date,
                Place = mention.Place ?? other.Place,
                Quantities = quantities,
            },
        };
    }
}
