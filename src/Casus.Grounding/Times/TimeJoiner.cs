namespace Casus.Grounding.Times;

/// <summary>Joins a time of day with its day: "10 p.m. Wednesday" is one expression, "on Sunday ... at 10 p.m." two.</summary>
/// <param name="pieces">The pieces.</param>
internal sealed class TimeJoiner(TimePieces pieces)
{
    /// <summary>Joins neighbours, and gives a time of day that stands apart the day named in its sentence.</summary>
    /// <param name="drafts">The drafts in text order; those joined to another are taken out.</param>
    public void Join(List<TimeDraft> drafts)
    {
        for (int i = 0; i + 1 < drafts.Count; i++)
        {
            TimeDraft left = drafts[i], right = drafts[i + 1];
            if (left.Sentence == right.Sentence && AreNeighbours(left, right))
            {
                TimeDraft time = left.TimeOfDay is null ? right : left, day = left.TimeOfDay is null ? left : right;
                TakeDay(time, day);
                time.IsDateline = day.IsDateline;
                time.Match.First = left.Match.First;
                time.Match.End = right.Match.End;
                drafts[i] = time;
                drafts.RemoveAt(i + 1);
            }
        }

        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].TimeOfDay is not null && IsClock(drafts[i]) && drafts[i].Rule is { Anchor: DateAnchor.Reference, OffsetDays: 0 }
                && DayInSentence(drafts, i) is { } day)
            {
                TakeDay(drafts[i], day);
            }
        }
    }

    private static bool IsClock(TimeDraft draft) => draft.Match.Rule.Action == TimeAction.Clock;

    private static bool IsDay(TimeDraft draft) => draft.TimeOfDay is null && draft.Type == TimeType.Date
        && (draft.Day is not null || draft.Rule is { Precision: DatePrecision.Day }) && draft.Value.Length == 10;

    private static void TakeDay(TimeDraft time, TimeDraft day)
    {
        time.Value = day.Value;
        time.Rule = day.Rule;
        time.Precision = day.Precision;
    }

    private bool AreNeighbours(TimeDraft left, TimeDraft right)
    {
        int gap = right.Match.First - left.Match.End;
        if (left.TimeOfDay is not null && IsDay(right))
        {
            return gap == 0 || (gap == 1 && (pieces.First(left.Match.End) == ',' || pieces.Is(left.Match.End, TimeField.Of)));
        }

        return right.TimeOfDay is not null && IsDay(left) && gap == 0;
    }

    private static TimeDraft? DayInSentence(List<TimeDraft> drafts, int index)
    {
        for (int i = index - 1; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
        {
            if (IsDay(drafts[i]))
            {
                return drafts[i];
            }
        }

        return index + 1 < drafts.Count && drafts[index + 1].Sentence == drafts[index].Sentence && IsDay(drafts[index + 1]) ? drafts[index + 1] : null;
    }
}
