namespace Casus.Grounding.Actors;

/// <summary>Says who "both countries" and "global powers, including ..." are. Only where the report makes it plain.</summary>
internal sealed class GroupWords(ReportView view, List<Draft> drafts)
{
    private const int MaxSentencesBack = 12;

    /// <summary>Adds the mentions; the drafts must be in text order.</summary>
    public void Add()
    {
        var found = new List<Draft>();
        for (int i = 0; i < view.Tokens.Count; i++)
        {
            if (!view.Is(i, UniversalPos.Noun) || !IsPlural(i))
            {
                continue;
            }

            string lemma = view.Tokens.Lemma(i);
            if (view.Cues.Has(lemma, Cue.List) && Listed(i) is { } list)
            {
                found.Add(list);
            }
            else if (view.Cues.Has(lemma, Cue.Pair) && Pair(i) is { } pair)
            {
                found.Add(pair);
            }
        }

        drafts.RemoveAll(d => !d.HasCode && found.Exists(f => f.Head == d.Head));
        drafts.AddRange(found);
    }

    private bool IsPlural(int token) => view.Tokens.Xpos[token] is "NNS" or "NNPS" || view.Tokens.Feats[token].Contains("Number=Plur", StringComparison.Ordinal);

    private Draft? Pair(int noun)
    {
        int first = noun - 1;
        while (first >= 0 && noun - first < 7 && (view.Tokens.Upos[first] is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Verb || view.IsHyphen(first)
            || view.Is(first, "nuclear")))
        {
            first--;
        }

        if (first < 0)
        {
            return null;
        }

        bool isBoth = view.Is(first, "both"), isTwo = view.Is(first, "two") && first > 0 && view.Tokens.Form(first - 1) is "the" or "The" or "these" or "These" or "their";
        if (!isBoth && !isTwo)
        {
            return null;
        }

        var pair = PairBefore(noun);
        var span = new TokenSpan(isTwo ? first - 1 : first, noun + 1);
        return pair is null ? null : new Draft(span, noun, pair) { IsLinked = true };
    }

    // The two most recently joined by "and" or a hyphen; else the only two countries of a sentence just before.
    private List<Actor>? PairBefore(int noun)
    {
        int sentence = view.Sentences.SentenceOf(noun);
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i].Tokens.End <= noun && sentence - view.Sentences.SentenceOf(drafts[i].Head) <= MaxSentencesBack && JoinedTo(i) is { } pair)
            {
                return pair;
            }
        }

        for (int s = sentence; s >= 0 && s >= sentence - 2; s--)
        {
            var codes = new Dictionary<string, Actor>(StringComparer.Ordinal);
            foreach (var draft in drafts)
            {
                if (draft.Tokens.End <= noun && view.Sentences[s].Contains(draft.Head) && draft.HasCode && draft.Actors.Count == 1)
                {
                    codes.TryAdd(draft.Actors[0].Code.Value, draft.Actors[0]);
                }
            }

            if (codes.Count == 2)
            {
                return [.. codes.Values.Select(Bare)];
            }
        }

        return null;
    }

    private List<Actor>? JoinedTo(int right)
    {
        var second = drafts[right];
        if (!second.HasCode || second.Actors.Count > 1 || second.IsLinked)
        {
            return second.IsLinked && second.Actors.Count == 2 ? [.. second.Actors] : null;
        }

        for (int i = right - 1; i >= 0 && i >= right - 6; i--)
        {
            var first = drafts[i];
            int gap = first.Tokens.End;
            bool isJoined = gap == second.Tokens.First - 1 && (view.Is(gap, "and") || view.IsHyphen(gap));
            if (isJoined && first.HasCode && first.Actors.Count == 1 && first.Actors[0].Code != second.Actors[0].Code
                && !IsThirdOfList(first, second))
            {
                return [Bare(first.Actors[0]), Bare(second.Actors[0])];
            }
        }

        return null;
    }

    private bool IsThirdOfList(Draft first, Draft second) =>
        (first.Tokens.First > 1 && view.Is(first.Tokens.First - 1, ",") && drafts.Exists(d => d.HasCode && d.Tokens.End == first.Tokens.First - 1))
        || (view.Is(first.Tokens.End, "and") && view.Is(first.Tokens.End - 1, ","))
        || second.Tokens.First == first.Tokens.First;

    private Actor Bare(Actor actor) => view.Catalogue.CountryName(actor.Code.Value) is { } name ? new Actor(name, actor.Code, "") : actor;

    private Draft? Listed(int noun)
    {
        int at = noun + 1;
        at += at < view.Tokens.Count && view.Is(at, ",") ? 1 : 0;
        if (at + 1 >= view.Tokens.Count)
        {
            return null;
        }

        int opened = view.Cues.Has(view.Tokens.Form(at), Cue.Opener) ? at + 1
            : view.Cues.Has(view.TextOf(new TokenSpan(at, at + 2)), Cue.Opener) ? at + 2 : -1;
        if (opened < 0)
        {
            return null;
        }

        var actors = new List<Actor>();
        int end = opened;
        foreach (var draft in drafts)
        {
            bool follows = draft.Tokens.First >= end && draft.HasCode && IsOnlyJoint(end, draft.Tokens.First);
            if (follows && !draft.IsAdjective)
            {
                actors.AddRange(draft.Actors);
                end = draft.Tokens.End;
            }
        }

        int first = noun;
        while (first > 0 && view.Tokens.Upos[first - 1] is UniversalPos.Adj or UniversalPos.Det or UniversalPos.Noun)
        {
            first--;
        }

        return actors.Count == 0 ? null : new Draft(new TokenSpan(first, noun + 1), noun, actors) { IsLinked = true };
    }

    private bool IsOnlyJoint(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view.Tokens.Form(i) is not ("," or "and" or "or" or "as" or "well" or "the" or "both"))
            {
                return false;
            }
        }

        return to - from <= 4;
    }
}
