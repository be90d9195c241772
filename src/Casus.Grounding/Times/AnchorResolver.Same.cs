namespace Casus.Grounding.Times;

internal sealed partial class AnchorResolver
{
    private const int QuarterReach = 3;

    /// <summary>Takes "a year ago" for the quarter a year ago in a report on quarters.</summary>
    /// <param name="index">The draft's index.</param>
    public void NarrowToQuarter(int index)
    {
        TimeDraft draft = drafts[index];
        if ((TimeUnit)draft.Match.Int(TimeField.Unit) == TimeUnit.Year && draft.Match.Rule.Action == TimeAction.Ago
            && !ComparesMonths(index) && Quarter(index) is { } quarter && draft.Match.Int(TimeField.Number, 1) == 1
            && TimexValue.Shift(quarter.Value, TimeUnit.Year, draft.Match.Int(TimeField.Sign)) is { } value)
        {
            draft.SetValue(value, DatePrecision.Year);
            draft.Anchor = quarter;
        }
    }

    private void ResolveSame(int index, TimeUnit unit)
    {
        TimeDraft draft = drafts[index];
        TimeMatch match = draft.Match;
        int shift = match.Int(TimeField.Shift);
        if (match.Has(TimeField.Weekday))
        {
            ResolveWeekday(index);
            return;
        }

        if (unit == TimeUnit.Quarter)
        {
            ResolveQuarter(index);
            return;
        }

        TimeDraft? anchor = Before(index, unit);
        if (unit == TimeUnit.Day && anchor is not null)
        {
            Shift(draft, anchor, unit, shift);
        }
        else if (anchor is not null && Coarse(anchor.Value, unit) is { } whole && (shift == 0 ? whole : TimexValue.Shift(whole, unit, shift)) is { } shifted)
        {
            SetShifted(draft, anchor, shifted);
        }
    }

    private static void SetShifted(TimeDraft draft, TimeDraft anchor, string value)
    {
        int years = draft.Match.Int(TimeField.YearShift);
        value = years == 0 ? value : TimexValue.Shift(value, TimeUnit.Year, years) ?? value;
        draft.SetValue(value, value.Length == 4 ? DatePrecision.Year : DatePrecision.Month);
        draft.Anchor = anchor;
    }

    // "The previous Friday" is reckoned from the day the story has reached.
    private void ResolveWeekday(int index)
    {
        TimeDraft draft = drafts[index];
        TimeMatch match = draft.Match;
        int weekday = match.Int(TimeField.Weekday), sign = Math.Sign(match.Int(TimeField.Shift));
        TimeDraft? anchor = NamedDayBefore(index);
        if (anchor is not null && WeekdayOf(anchor) is { } from)
        {
            int days = sign < 0 ? ((from - weekday + 6) % 7) + 1 : ((weekday - from + 6) % 7) + 1;
            Shift(draft, anchor, TimeUnit.Day, sign * days);
            return;
        }

        var rule = new DateRule(DateAnchor.Weekday, weekday, 0, sign > 0 && draft.Tense > 0);
        bool isToday = sign < 0 && reference is { } day && rule.Resolve(day) == day;
        draft.SetRule(isToday ? rule with { OffsetDays = -7 } : rule, reference);
    }

    // "Net for the nine months rose from a year earlier" compares parts of two years, not quarters.
    private bool ComparesMonths(int index)
    {
        for (int i = index - 1; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
        {
            if (drafts[i].Type == TimeType.Duration && (TimeUnit)drafts[i].Match.Int(TimeField.Units) == TimeUnit.Month
                && drafts[i].Match.Int(TimeField.Number) is 6 or 9)
            {
                return true;
            }
        }

        return false;
    }

    // "A year earlier" and "last year's quarter" are what the report's own time is compared with; nothing is reckoned from them.
    private static bool IsComparison(TimeDraft draft) => draft.Match.Int(TimeField.YearShift) < 0
        || (draft.Match.Rule.Action is TimeAction.Relative or TimeAction.Ago && (TimeUnit)draft.Match.Int(TimeField.Unit) == TimeUnit.Year
            && draft.Match.Int(TimeField.Number, 1) == 1 && draft.Match.Int(TimeField.Sign) < 0);

    // A day that the text names; "now" and "overnight" are none.
    private TimeDraft? NamedDayBefore(int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (CanAnchor(drafts[i], TimeUnit.Day) && !drafts[i].IsDateline && drafts[i].Match.Rule.Action is not (TimeAction.Part or TimeAction.Clock or TimeAction.Fixed or TimeAction.Ago))
            {
                return drafts[i];
            }
        }

        return null;
    }

    private void WidenToYear(int index)
    {
        TimeDraft draft = drafts[index];
        if ((TimeUnit)draft.Match.Int(TimeField.Unit) == TimeUnit.Year && draft.Value.Length > 4 && ComparesMonths(index)
            && (draft.Value[5] == 'Q' || draft.Anchor?.Match.Rule.Action is TimeAction.Weekday or TimeAction.DayShift))
        {
            draft.SetValue(draft.Value[..4], DatePrecision.Year);
        }
    }

    private static int? WeekdayOf(TimeDraft draft) => draft.Day is { } day ? ((int)day.DayOfWeek + 6) % 7 + 1
        : draft.Rule is { Anchor: DateAnchor.Weekday } rule ? ((((rule.Number - 1 + rule.OffsetDays) % 7) + 7) % 7) + 1
        : null;

    private void ResolveQuarter(int index)
    {
        TimeDraft draft = drafts[index];
        TimeMatch match = draft.Match;
        TimeDraft? quarter = Quarter(index, int.MaxValue);
        if (match.Has(TimeField.YearShift) && MonthInSentence(index) is { } month && quarter?.Sentence != draft.Sentence)
        {
            SetShifted(draft, month, month.Value);
            return;
        }

        string? last = reference is { } day ? TimexValue.Quarter(day.AddMonths(-3).Year, ((day.AddMonths(-3).Month - 1) / 3) + 1) : null;
        // "The latest quarter" has ended, whatever quarter the report speaks of beside it.
        bool isLatest = match.Int(TimeField.Sign) < 0;
        quarter = isLatest && quarter is { Tense: >= 0 } && string.CompareOrdinal(quarter.Value, last) > 0 ? null : quarter;
        string? value = quarter?.Value ?? last;
        value = value is null ? "XXXX-QX" : TimexValue.Shift(value, TimeUnit.Quarter, match.Int(TimeField.Shift));
        if (value is not null && match.Has(TimeField.Year))
        {
            value = TimexValue.Year(match.Int(TimeField.Year)) + (quarter is null && match.Int(TimeField.Shift) == 0 ? "" : value[4..]);
        }

        value = value is null || !match.Has(TimeField.YearShift) ? value : TimexValue.Shift(value, TimeUnit.Year, match.Int(TimeField.YearShift)) ?? value;
        draft.SetValue(value ?? "", DatePrecision.Year);
        draft.Anchor = quarter;
    }

    // "In February compared to the same period last year": the period is the month.
    private TimeDraft? MonthInSentence(int index)
    {
        for (int i = index - 1; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
        {
            if (drafts[i].Type == TimeType.Date && drafts[i].Value.Length == 7 && Coarse(drafts[i].Value, TimeUnit.Month) is not null)
            {
                return drafts[i];
            }
        }

        return null;
    }

    private static string? Coarse(string value, TimeUnit unit) => unit switch
    {
        TimeUnit.Year when TimexValue.YearOf(value) is { } year => TimexValue.Year(year),
        TimeUnit.Month when value.Length >= 7 && char.IsAsciiDigit(value[5]) && char.IsAsciiDigit(value[6]) => value[..7],
        _ => null,
    };

    private TimeDraft? Quarter(int index, int reach = QuarterReach)
    {
        for (int i = index - 1; i >= 0 && drafts[index].Sentence - drafts[i].Sentence <= reach; i--)
        {
            // What is compared with the quarter ("the year-ago period") is not the quarter that the report is on.
            if (drafts[i].Type == TimeType.Date && drafts[i].Value.Length == 7 && drafts[i].Value[5] == 'Q'
                && drafts[i].Match.Rule.Action is TimeAction.Quarter or TimeAction.Same
                && drafts[i].Match.Int(TimeField.YearShift) == 0 && !drafts[i].Match.Has(TimeField.Year))
            {
                return drafts[i];
            }
        }

        return null;
    }
}
