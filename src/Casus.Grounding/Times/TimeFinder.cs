namespace Casus.Grounding.Times;

/// <summary>Finds the longest match at each place of a sentence. Used by one thread at a time.</summary>
internal sealed class TimeFinder
{
    private readonly TimePieces pieces;
    private readonly NumberReader reader;
    private readonly PatternNode root;
    private readonly double[] values = new double[TimeMatch.FieldCount]; // by field: what the elements read so far gave
    private readonly double[] bestValues = new double[TimeMatch.FieldCount];
    private (int First, int Start, int End) place; // the sentence's first piece, where the search stands, the sentence's end
    private PatternEnd best; // no rule: nothing found yet
    private int bestEnd;

    /// <summary>Makes a finder.</summary>
    /// <param name="pieces">The pieces of the document.</param>
    public TimeFinder(TimePieces pieces)
    {
        this.pieces = pieces;
        reader = new NumberReader(pieces);
        root = pieces.Lexicon.Patterns.Root;
        Array.Fill(values, double.NaN);
    }

    /// <summary>The matches of one sentence, in order, without overlap; modifiers joined, rules of <see cref="TimeAction.None"/> left out.</summary>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public List<TimeMatch> Find(int first, int end)
    {
        List<TimeMatch> matches = Matches(first, end);
        return matches.Count == 0 ? matches : JoinModifiers(matches);
    }

    /// <summary>All matches of one sentence, in order, without overlap.</summary>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public List<TimeMatch> Matches(int first, int end)
    {
        var matches = new List<TimeMatch>();
        int at = first;
        while (at < end)
        {
            place = (first, at, end);
            best = default;
            Follow(root, at);
            if (best.Rule is null)
            {
                at++;
                continue;
            }

            matches.Add(new TimeMatch(best.Rule, at, bestEnd, bestValues));
            at = bestEnd;
        }

        return matches;
    }

    private void Follow(PatternNode node, int next)
    {
        Offer(node, next);
        if (next >= place.End)
        {
            return;
        }

        if (node.After(pieces.Word(next)) is { } afterWord)
        {
            Follow(afterWord, next + 1);
        }

        FieldSet readable = pieces.Readable(next);
        if (readable.Overlaps(node.Fields))
        {
            FollowFields(node, next, readable);
        }
    }

    private void FollowFields(PatternNode node, int next, FieldSet readable)
    {
        TimeField field = TimeField.None;
        double value = double.NaN;
        int after = next;
        foreach (PatternStep step in node.Steps)
        {
            if (!readable.Has(step.Field))
            {
                continue;
            }

            if (step.Field != field)
            {
                field = step.Field;
                reader.TryRead(field, next, place.End, out value, out after);
            }

            if (!double.IsNaN(value))
            {
                double before = values[(int)step.Slot];
                values[(int)step.Slot] = value;
                Follow(step.Next, after);
                values[(int)step.Slot] = before;
            }
        }
    }

    // The longest match holds, then the one of lowest rank, of those whose neighbours may stand there.
    private void Offer(PatternNode node, int end)
    {
        foreach (PatternEnd offer in node.Ends)
        {
            if (best.Rule is not null && (end < bestEnd || (end == bestEnd && offer.Rank > best.Rank)))
            {
                return;
            }

            if (offer.Rule.Left.Allows(place.Start > place.First ? pieces.Word(place.Start - 1) : -1)
                && offer.Rule.Right.Allows(end < place.End ? pieces.Word(end) : -1))
            {
                best = offer;
                bestEnd = end;
                values.CopyTo(bestValues.AsSpan());
                return;
            }
        }
    }

    private static List<TimeMatch> JoinModifiers(List<TimeMatch> matches)
    {
        var kept = new List<TimeMatch>(matches.Count);
        int prefixStart = -1, prefixEnd = -1;
        TimeAction prefix = TimeAction.None;
        foreach (TimeMatch match in matches)
        {
            switch (match.Rule.Action)
            {
                case TimeAction.None:
                    break;
                case TimeAction.DatePrefix or TimeAction.DurationPrefix or TimeAction.Prefix:
                    prefixStart = prefixEnd == match.First && prefix == match.Rule.Action ? prefixStart : match.First;
                    prefixEnd = match.End;
                    prefix = match.Rule.Action;
                    break;
                case TimeAction.DurationSuffix:
                    if (kept.Count > 0 && kept[^1].End == match.First && IsLength(kept[^1]))
                    {
                        kept[^1].End = match.End;
                    }

                    break;
                default:
                    if (prefixEnd == match.First && (prefix == TimeAction.Prefix || (prefix == TimeAction.DurationPrefix) == IsLength(match)))
                    {
                        match.First = prefixStart;
                        match.IsMeasured = prefix == TimeAction.DurationPrefix;
                    }

                    kept.Add(match);
                    break;
            }
        }

        return kept;
    }

    private static bool IsLength(TimeMatch match) => match.Rule.Action is TimeAction.Duration or TimeAction.Ago or TimeAction.Relative;
}
