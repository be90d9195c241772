namespace Casus.Grounding.Times;

/// <summary>Finds the longest match at each place of a sentence.</summary>
/// <param name="pieces">The pieces of the document.</param>
internal sealed class TimeFinder(TimePieces pieces)
{
    private static readonly int FieldCount = Enum.GetValues<TimeField>().Length;
    private readonly NumberReader reader = new(pieces);
    private readonly PatternIndex index = pieces.Lexicon.Patterns;

    /// <summary>The matches of one sentence, in order, without overlap; modifiers joined, rules of <see cref="TimeAction.None"/> left out.</summary>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public List<TimeMatch> Find(int first, int end)
    {
        var matches = new List<TimeMatch>();
        int at = first;
        while (at < end)
        {
            TimeMatch? best = LongestAt(at, first, end);
            if (best is null)
            {
                at++;
                continue;
            }

            at = best.End;
            matches.Add(best);
        }

        return JoinModifiers(matches);
    }

    private TimeMatch? LongestAt(int at, int first, int end)
    {
        TimeMatch? best = null;
        foreach (TimePattern pattern in index.BeginningWith(pieces.Word(at)))
        {
            best = Better(best, pattern, at, first, end);
        }

        if (pieces.Word(at) < 0 && double.IsNaN(pieces.Numeral(at)) && pieces.First(at) is not '\'')
        {
            return best;
        }

        foreach (TimeField field in index.FirstFields)
        {
            if (reader.TryRead(field, at, end, out _, out _))
            {
                foreach (TimePattern pattern in index.BeginningWith(field))
                {
                    best = Better(best, pattern, at, first, end);
                }
            }
        }

        return best;
    }

    private TimeMatch? Better(TimeMatch? best, TimePattern pattern, int at, int first, int end)
    {
        Span<double> values = stackalloc double[FieldCount];
        values.Fill(double.NaN);
        int next = at;
        foreach (PatternElement element in pattern.Elements)
        {
            if (next >= end)
            {
                return best;
            }

            if (element.Word >= 0)
            {
                if (pieces.Word(next) != element.Word)
                {
                    return best;
                }

                next++;
            }
            else if (reader.TryRead(element.Field, next, end, out double value, out int after))
            {
                values[(int)element.Slot] = value;
                next = after;
            }
            else
            {
                return best;
            }
        }

        TimeRule rule = pattern.Rule;
        bool isBetter = best is null || next > best.End || (next == best.End && rule.Order < best.Rule.Order);
        return isBetter && rule.Left.Allows(at > first ? pieces.Word(at - 1) : -1) && rule.Right.Allows(next < end ? pieces.Word(next) : -1)
            ? new TimeMatch(rule, at, next, values)
            : best;
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
