namespace Casus.Resolution.Scoring;

/// <summary>Compares dates: equal days, weekdays that fit a day, days in a period.</summary>
internal static class DayMatch
{
    /// <summary>What two dates add, or null when they are different dates.</summary>
    /// <param name="a">A mention's date.</param>
    /// <param name="b">A mention's date.</param>
    /// <param name="oneReport">True when both stand in one report, so that their rules have one reference.</param>
    public static double? LogOdds(in MentionDay a, in MentionDay b, bool oneReport)
    {
        if (oneReport && a.Rule is { } x && b.Rule is { } y && (a.From is null || b.From is null || !a.IsSure || !b.IsSure))
        {
            return x == y ? JoinWeights.SameDay
                : x.Anchor == y.Anchor && (x.Anchor == DateAnchor.Reference || x.IsFuture != y.IsFuture) ? null
                : Rules(x, y);
        }

        if (a.From is null || b.From is null)
        {
            return a.From is { } known && b.Rule is { } rule ? Fits(rule, known, a.To)
                : b.From is { } other && a.Rule is { } own ? Fits(own, other, b.To)
                : a.Rule is { } left && b.Rule is { } right ? Rules(left, right)
                : 0;
        }

        if (a.Day is { } day && b.Day is { } same)
        {
            return day == same ? (a.IsSure && b.IsSure ? JoinWeights.SameDay : JoinWeights.FittingDay) : Unsure(a, b);
        }

        return a.From <= b.To && b.From <= a.To ? JoinWeights.WithinPeriod : null;
    }

    private static double? Unsure(in MentionDay a, in MentionDay b)
    {
        if (a.IsSure && b.IsSure)
        {
            return null;
        }

        if (!a.IsSure && !b.IsSure)
        {
            return a.Rule is { } x && b.Rule is { } y ? Rules(x, y) : 0;
        }

        var (unsure, sure) = a.IsSure ? (b, a) : (a, b);
        return unsure.Rule!.Value.ReferenceFor(sure.Day!.Value) is { } days && unsure.Written is { } written
            && days.Earliest <= written.Latest && written.Earliest <= days.Latest
            ? 0
            : null;
    }

    private static double? Fits(DateRule rule, DateOnly from, DateOnly? to)
    {
        if (from != to)
        {
            return 0;
        }

        return rule.ReferenceFor(from) is null ? null
            : rule.Anchor is DateAnchor.Weekday or DateAnchor.MonthDay ? JoinWeights.FittingDay
            : rule.Anchor == DateAnchor.Month ? JoinWeights.WithinPeriod : 0;
    }

    private static double? Rules(DateRule a, DateRule b)
    {
        if (Weekday(a) is { } x && Weekday(b) is { } y)
        {
            return x == y ? JoinWeights.FittingDay : null;
        }

        if (a.Anchor != b.Anchor)
        {
            return a.Anchor == DateAnchor.MonthDay && b.Anchor == DateAnchor.Month ? (a.Number / 100 == b.Number ? 0 : null)
                : b.Anchor == DateAnchor.MonthDay && a.Anchor == DateAnchor.Month ? (b.Number / 100 == a.Number ? 0 : null)
                : 0;
        }

        return a.Anchor switch
        {
            DateAnchor.MonthDay when a.OffsetDays == b.OffsetDays => a.Number == b.Number ? JoinWeights.FittingDay : null,
            DateAnchor.Month => a.Number == b.Number ? JoinWeights.WithinPeriod : null,
            _ => 0,
        };
    }

    private static int? Weekday(DateRule rule) =>
        rule.Anchor == DateAnchor.Weekday ? (((rule.Number - 1 + rule.OffsetDays) % 7) + 7) % 7 : null;
}
