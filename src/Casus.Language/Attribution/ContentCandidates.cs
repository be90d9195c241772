namespace Casus.Language.Attribution;

/// <summary>Lists what a cue's content may be. Used for one cue after another; not thread-safe.</summary>
internal sealed class ContentCandidates
{
    /// <summary>The most candidates of one cue; later ones are left out.</summary>
    public const int Max = 128;

    private const int MaxQuotes = 4, MaxCutDepth = 4;
    private readonly ContentCandidate[] items = new ContentCandidate[Max];
    private int count;
    private SpeechText text = null!;
    private TokenSpan sentence;
    private int cue;

    /// <summary>The candidates of the last cue.</summary>
    public ReadOnlySpan<ContentCandidate> Items => items.AsSpan(0, count);

    /// <summary>Lists the candidates of a cue.</summary>
    /// <param name="document">The document.</param>
    /// <param name="bounds">The sentence.</param>
    /// <param name="word">The cue.</param>
    public void Find(SpeechText document, TokenSpan bounds, int word)
    {
        (text, sentence, cue, count) = (document, bounds, word, 0);
        AddQuotes();
        AddSides();
        AddChildren();
        AddAbove();
    }

    private static bool IsContentful(DependencyRelation relation) => relation is not (DependencyRelation.Punct or DependencyRelation.Aux
        or DependencyRelation.AuxPass or DependencyRelation.Mark or DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Det
        or DependencyRelation.Cop or DependencyRelation.CompoundPrt or DependencyRelation.Expl);

    private void AddChildren()
    {
        var tokens = text.Tokens;
        var cueEnd = text.Subtree(cue).End;
        for (var child = text.FirstChild(cue); child >= 0; child = text.NextSibling(child))
        {
            if (!IsContentful(tokens.Relations[child]))
            {
                continue;
            }

            var span = text.Subtree(child);
            Add(span, ContentWay.Child, child);
            AddCuts(child);
            if (child < cue)
            {
                Add(span with { First = sentence.First }, ContentWay.StartToChild, child);
                continue;
            }

            Add(span with { End = cueEnd }, ContentWay.ChildToCueEnd, child);
            Add(span with { End = sentence.End }, ContentWay.ChildToSentenceEnd, child);
            for (var later = text.NextSibling(child); later >= 0; later = text.NextSibling(later))
            {
                if (IsContentful(tokens.Relations[later]))
                {
                    Add(span with { End = text.Subtree(later).End }, ContentWay.ChildToChild, child);
                }
            }

            for (var grandchild = text.FirstChild(child); grandchild >= 0; grandchild = text.NextSibling(grandchild))
            {
                if (IsContentful(tokens.Relations[grandchild]) && text.Subtree(grandchild) is var inner && inner != span)
                {
                    Add(inner, ContentWay.Grandchild, grandchild);
                    Add(inner with { End = cueEnd }, ContentWay.GrandchildToCueEnd, grandchild);
                }
            }
        }
    }

    // A phrase without its tail: before each later part of its own, and before the last part of its last part, and so on down.
    private void AddCuts(int top)
    {
        var first = text.Subtree(top).First;
        for (int at = top, step = 0; at >= 0 && step < MaxCutDepth; step++)
        {
            var last = -1;
            for (var part = text.FirstChild(at); part >= 0; part = text.NextSibling(part))
            {
                if (part > at && text.Tokens.Relations[part] != DependencyRelation.Punct)
                {
                    Add(new TokenSpan(first, text.Subtree(part).First), ContentWay.ChildCut, part);
                    last = part;
                }
            }

            at = last;
        }
    }

    private void AddAbove()
    {
        var tokens = text.Tokens;
        var own = text.Subtree(cue);
        var head = tokens.Heads[cue];
        if (head < 0)
        {
            return;
        }

        AddAround(head, own, ContentWay.HeadBefore);
        var phrase = text.Subtree(head);
        Add(new TokenSpan(phrase.First, head + 1), ContentWay.HeadPhrase, head);
        for (var child = text.FirstChild(head); child >= 0; child = text.NextSibling(child))
        {
            if (child != cue && IsContentful(tokens.Relations[child]))
            {
                Add(text.Subtree(child), ContentWay.Sibling, child);
            }
        }

        var high = tokens.Heads[head];
        if (high < 0)
        {
            return;
        }

        AddAround(high, phrase, ContentWay.HighBefore);
        for (var child = text.FirstChild(high); child >= 0; child = text.NextSibling(child))
        {
            if (child != head && IsContentful(tokens.Relations[child]))
            {
                Add(text.Subtree(child), ContentWay.Aunt, child);
            }
        }
    }

    // way: the Before of three ways that follow each other: before, after, all.
    private void AddAround(int above, TokenSpan inner, ContentWay way)
    {
        var all = text.Subtree(above);
        Add(all with { End = inner.First }, way, above);
        Add(all with { First = inner.End }, way + 1, above);
        Add(all, way + 2, above);
    }

    private void AddSides()
    {
        var subject = CueFeatures.SubjectOf(text, cue);
        var (first, end) = (cue, cue + 1);
        if (subject >= 0 && text.Subtree(subject) is var span && !span.Contains(cue))
        {
            (first, end) = (Math.Min(first, span.First), Math.Max(end, Math.Min(span.End, cue + 12)));
        }

        Add(sentence with { End = first }, ContentWay.SentenceBefore, -1);
        var next = text.Quotes.FirstEndingAfter(sentence.End - 1);
        if (next < text.Quotes.Regions.Count && text.Quotes.Regions[next] is var quote && quote.First >= end && quote.First <= sentence.End + 1)
        {
            Add(new TokenSpan(sentence.First, quote.End), ContentWay.BeforeToQuote, -1);
        }

        Add(sentence with { First = cue + 1 }, ContentWay.SentenceAfter, -1);
        if (end > cue + 1)
        {
            Add(sentence with { First = end }, ContentWay.SentenceAfter, subject);
        }

        Add(sentence, ContentWay.Sentence, -1);
        Add(new TokenSpan(cue + 1, text.Subtree(cue).End), ContentWay.Rest, -1);
    }

    private void AddQuotes()
    {
        var regions = text.Quotes.Regions;
        var first = text.Quotes.FirstEndingAfter(sentence.First);
        var end = first;
        while (end < regions.Count && end < first + MaxQuotes && regions[end].First < sentence.End)
        {
            end++;
        }

        for (var i = first; i < end; i++)
        {
            Add(regions[i], ContentWay.Quote, -1);
            Add(new TokenSpan(sentence.First, regions[i].End), ContentWay.StartToQuote, -1);
            if (regions[i].First > cue)
            {
                Add(new TokenSpan(cue + 1, regions[i].End), ContentWay.ChildToQuote, -1);
            }

            for (var j = i + 1; j < end; j++)
            {
                Add(new TokenSpan(regions[i].First, regions[j].End), ContentWay.Quotes, -1);
            }
        }

        if (end < regions.Count && regions[end].First <= sentence.End + 1)
        {
            Add(regions[end], ContentWay.NextQuote, -1);
            if (end > first)
            {
                Add(new TokenSpan(regions[first].First, regions[end].End), ContentWay.Quotes, -1);
            }
        }

        AddToQuotes(regions, first, end);
    }

    private void AddToQuotes(IReadOnlyList<TokenSpan> regions, int first, int end)
    {
        for (var child = text.FirstChild(cue); child >= 0; child = text.NextSibling(child))
        {
            if (child > cue && IsContentful(text.Tokens.Relations[child]))
            {
                for (var i = first; i < end; i++)
                {
                    Add(new TokenSpan(text.Subtree(child).First, regions[i].End), ContentWay.ChildToQuote, child);
                }
            }
        }
    }

    // What is said may close around its cue; where nothing more is said behind the cue, it ends before the cue's clause.
    private bool IsOwnClause(TokenSpan span)
    {
        if (!span.Contains(cue))
        {
            return false;
        }

        var own = text.Subtree(cue);
        var isLast = span.First < own.First && span.End <= own.End;
        var isFirst = span.First >= own.First && span.End > own.End && span.End <= sentence.End;
        return span.First == cue || span.End == cue + 1 || ((isLast || isFirst) && !SaysMore(span));
    }

    // Whether a clause or a quotation follows the cue.
    private bool SaysMore(TokenSpan span)
    {
        var region = text.Quotes.FirstEndingAfter(cue);
        if (region < text.Quotes.Regions.Count && text.Quotes.Regions[region].First is var first && first > cue && first < span.End)
        {
            return true;
        }

        for (var child = text.FirstChild(cue); child >= 0; child = text.NextSibling(child))
        {
            if (child > cue && span.Contains(child)
                && text.Tokens.Relations[child] is DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Xcomp)
            {
                return true;
            }
        }

        return false;
    }

    // Content before a verb stops before the verb's subject; content behind a relative clause's verb stops before the main clause.
    private bool IsAcross(TokenSpan span)
    {
        var tokens = text.Tokens;
        if (span.First > cue)
        {
            return tokens.Relations[cue] is DependencyRelation.AclRelcl or DependencyRelation.Acl && tokens.Heads[cue] is var head
                && (span.Contains(head) || (head >= 0 && span.Contains(tokens.Heads[head])));
        }

        var subject = span.End <= cue ? text.Child(cue, DependencyRelation.Nsubj) : -1;
        return span.Contains(subject) && span.Count > text.Subtree(subject).Count;
    }

    private void Add(TokenSpan span, ContentWay way, int anchor)
    {
        span = ContentBounds.Tidy(text, span);
        if (span.IsEmpty || IsOwnClause(span) || IsAcross(span))
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            if (items[i].Span == span)
            {
                items[i] = items[i] with { Ways = items[i].Ways | (1u << (int)way) };
                return;
            }
        }

        if (count < Max)
        {
            items[count++] = new ContentCandidate(span, way, 1u << (int)way, anchor);
        }
    }
}
