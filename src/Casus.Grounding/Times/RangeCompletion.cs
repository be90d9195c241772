namespace Casus.Grounding.Times;

/// <summary>
/// Completes times that stand together: in "from March to June 2014" the first takes the year of the second, and in "Monday through
/// Friday" the second comes after the first.
/// </summary>
/// <param name="pieces">The pieces.</param>
/// <param name="reference">The report's day, or null.</param>
internal sealed class RangeCompletion(TimePieces pieces, DateOnly? reference)
{
    // Values of the words' class: listing words ("and"), words between the ends of a range ("through"), words before one ("between").
    private const double Through = 1, Opening = 2;

    /// <summary>Completes the drafts.</summary>
    /// <param name="drafts">All drafts, in text order, with values.</param>
    public void Complete(IReadOnlyList<TimeDraft> drafts)
    {
        for (int i = drafts.Count - 2; i >= 0; i--)
        {
            TimeDraft left = drafts[i], right = drafts[i + 1];
            if (left.Sentence != right.Sentence || right.Match.First - left.Match.End != 1 || !pieces.Is(left.Match.End, TimeField.RangeCue)
                || left.Match.Has(TimeField.Shift))
            {
                continue;
            }

            if (!TakeYear(left, right) && IsRange(left))
            {
                Order(left, right);
            }
        }
    }

    private bool IsRange(TimeDraft left) => pieces.Value(left.Match.End, TimeField.RangeCue) == Through
        || (pieces.Is(left.Match.First - 1, TimeField.RangeCue) && pieces.Value(left.Match.First - 1, TimeField.RangeCue) == Opening);

    private static bool TakeYear(TimeDraft left, TimeDraft right)
    {
        bool hasYear = right.Rule is null && right.Match.Rule.Action is TimeAction.Date or TimeAction.Month
            && right.Match.Has(TimeField.Year) || right.Match.Has(TimeField.ShortYear) || right.Match.Has(TimeField.YearShift);
        if (!hasYear || left.Rule is not { Anchor: DateAnchor.Month or DateAnchor.MonthDay } || TimexValue.YearOf(right.Value) is not { } year)
        {
            return left.Rule is null && TimexValue.YearOf(left.Value) is not null && left.Match.Has(TimeField.Year);
        }

        int from = MonthDay(left), to = MonthDay(right);
        SetYear(left, from > to && to > 0 ? year - 1 : year);
        return true;
    }

    // Month * 100 + day, the first day for a whole month; 0 when there is none.
    private static int MonthDay(TimeDraft draft) => draft.Match.Int(TimeField.Month) * 100 + draft.Match.Int(TimeField.Day, 1);

    private static void SetYear(TimeDraft draft, int year)
    {
        int month = draft.Match.Int(TimeField.Month), day = draft.Match.Int(TimeField.Day);
        if (day == 0)
        {
            draft.SetValue(TimexValue.Month(new DateOnly(year, month, 1)), DatePrecision.Month);
        }
        else if (day <= DateTime.DaysInMonth(year, month))
        {
            draft.SetValue(TimexValue.Day(new DateOnly(year, month, day)), DatePrecision.Day);
        }
    }

    // What lies behind is moved back as a whole, what lies ahead forward.
    private void Order(TimeDraft left, TimeDraft right)
    {
        if (reference is null || left.Rule is not { } from || right.Rule is not { } to || from.Anchor != to.Anchor
            || string.CompareOrdinal(left.Value, right.Value) <= 0)
        {
            return;
        }

        bool isPast = left.Tense < 0;
        if (from.Anchor == DateAnchor.Weekday)
        {
            TimeDraft moved = isPast ? left : right;
            DateRule rule = moved.Rule!.Value;
            moved.SetRule(rule with { OffsetDays = rule.OffsetDays + (isPast ? -7 : 7) }, reference);
        }
        else if (from.Anchor is DateAnchor.Month or DateAnchor.MonthDay && TimexValue.YearOf(left.Value) is { } first && TimexValue.YearOf(right.Value) is { } last)
        {
            bool isOneYear = MonthDay(left) <= MonthDay(right);
            if (isPast)
            {
                SetYear(left, isOneYear ? last : last - 1);
            }
            else
            {
                SetYear(right, isOneYear ? first : first + 1);
            }
        }
    }
}
