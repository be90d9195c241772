namespace Casus.Resolution.Scoring;

/// <summary>Compares dates: equal days, weekdays that fit a day, days in a period.</summary>
internal static class DayMatch
{
    /// <summary>How two dates stand to each other.</summary>
    /// <param name="a">A mention's date.</param>
    /// <param name="b">A mention's date.</param>
    /// <param name="oneReport">True when both stand in one report, so that their rules have one reference.</param>
    public static DayRelation Compare(in MentionDay a, in MentionDay b, bool oneReport)
    {
        if (oneReport && a.Rule is { } x && b.Rule is { } y && (a.From is null || b.From is null || !a.IsSure || !b.IsSure))
        {
            return x == y ? DayRelation.Same
                : x.Anchor == y.Anchor && (x.Anchor == DateAnchor.Reference || x.IsFuture != y.IsFuture) ? DayRelation.Apart
                : Rules(x, y);
        }

        if (a.From is null || b.From is null)
        {
            return a.From is { } known && b.Rule is { } rule ? Fits(rule, known, a.To)
                : b.From is { } other && a.Rule is { } own ? Fits(own, other, b.To)
                : a.Rule is { } left && b.Rule is { } right ? Rules(left, right)
                : DayRelation.Unknown;
        }

        if (a.Day is { } day && b.Day is { } same)
        {
            return day == same ? (a.IsSure && b.IsSure ? DayRelation.Same : DayRelation.Fits) : Unsure(a, b);
        }

        return a.From <= b.To && b.From <= a.To ? DayRelation.Within : DayRelation.Apart;
    }

    private static DayRelation Unsure(in MentionDay a, in MentionDay b)
    {
        if (a.IsSure && b.IsSure)
        {
            return DayRelation.Apart;
        }

        if (!a.IsSure && !b.IsSure)
        {
            return a.Rule is { } x && b.Rule is { } y ? Rules(x, y) : DayRelation.Unknown;
        }

        var (unsure, sure) = a.IsSure ? (b, a) : (a, b);
        return unsure.Rule!.Value.ReferenceFor(sure.Day!.Value) is { } days && unsure.Written is { } written
            && days.Earliest <= written.Latest && written.Earliest <= days.Latest
            ? DayRelation.Unknown
            : DayRelation.Apart;
    }

    private static DayRelation Fits(DateRule rule, DateOnly from, DateOnly? to)
    {
        if (from != to)
        {
            return DayRelation.Unknown;
        }

        return rule.ReferenceFor(from) is null ? DayRelation.Apart
            : rule.Anchor is DateAnchor.Weekday or DateAnchor.MonthDay ? DayRelation.Fits
            : rule.Anchor == DateAnchor.Month ? DayRelation.Within : DayRelation.Unknown;
    }

    private static DayRelation Rules(DateRule a, DateRule b)
    {
        if (Weekday(a) is { } x && Weekday(b) is { } y)
        {
            return x == y ? DayRelation.Fits : DayRelation.Apart;
        }

        if (a.Anchor != b.Anchor)
        {
            return a.Anchor == DateAnchor.MonthDay && b.Anchor == DateAnchor.Month ? (a.Number / 100 == b.Number ? DayRelation.Unknown : DayRelation.Apart)
                : b.Anchor == DateAnchor.MonthDay && a.Anchor == DateAnchor.Month ? (b.Number / 100 == a.Number ? DayRelation.Unknown : DayRelation.Apart)
                : DayRelation.Unknown;
        }

        return a.Anchor switch
        {
            DateAnchor.MonthDay when a.OffsetDays == b.OffsetDays => a.Number == b.Number ? DayRelation.Fits : DayRelation.Apart,
            DateAnchor.Month => a.Number == b.Number ? DayRelation.Within : DayRelation.Apart,
            _ => DayRelation.Unknown,
        };
    }

    private static int? Weekday(DateRule rule) =>
        rule.Anchor == DateAnchor.Weekday ? (((rule.Number - 1 + rule.OffsetDays) % 7) + 7) % 7 : null;
}
