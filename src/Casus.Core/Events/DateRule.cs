using System.Globalization;

namespace Casus;

/// <summary>
/// A date as a rule that needs the report's own date: "two days before the Sunday" is anchor Weekday, number 7, offset -2.
/// </summary>
/// <param name="Anchor">From what it is reckoned.</param>
/// <param name="Number">The weekday, month and day, or month; 0 for <see cref="DateAnchor.Reference"/>.</param>
/// <param name="OffsetDays">Days to add to the anchor's day.</param>
/// <param name="IsFuture">True when the anchor lies after the report ("next Monday", "will meet on Monday"); else it is the latest one not after it.</param>
public readonly record struct DateRule(DateAnchor Anchor, int Number, int OffsetDays, bool IsFuture)
{
    /// <summary>The TIMEX3 value while nothing dates the report: <c>XXXX-WXX-7</c>, <c>XXXX-05-04</c>, <c>XXXX-XX-XX</c>.</summary>
    public string Unresolved => Anchor switch
    {
        DateAnchor.Weekday when OffsetDays == 0 => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{Number}"),
        DateAnchor.MonthDay when OffsetDays == 0 => string.Create(CultureInfo.InvariantCulture, $"XXXX-{Number / 100:00}-{Number % 100:00}"),
        DateAnchor.Month => string.Create(CultureInfo.InvariantCulture, $"XXXX-{Number:00}"),
        _ => "XXXX-XX-XX",
    };

    /// <summary>How fine the date is once resolved.</summary>
    public DatePrecision Precision => Anchor == DateAnchor.Month ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>The day meant in a report written on a given day; for a month its first day.</summary>
    /// <param name="reference">The day on which the report was written.</param>
    /// <returns>Null when there is no such day (29 February in the years near).</returns>
    public DateOnly? Resolve(DateOnly reference)
    {
        DateOnly? day = Anchor switch
        {
            DateAnchor.Reference => reference,
            DateAnchor.Weekday => Weekday(reference),
            DateAnchor.MonthDay => Nearest(reference, Number / 100, Number % 100),
            _ => Nearest(reference, Number, 1),
        };
        return day?.AddDays(OffsetDays);
    }

    /// <summary>The interval of days on which the report can have been written, if the date is known to be this day.</summary>
    /// <param name="day">The day that the rule means.</param>
    /// <returns>First and last day, or null when the rule cannot mean that day (another weekday, another month).</returns>
    public (DateOnly Earliest, DateOnly Latest)? ReferenceFor(DateOnly day)
    {
        DateOnly anchor = day.AddDays(-OffsetDays);
        return Anchor switch
        {
            DateAnchor.Reference => (anchor, anchor),
            DateAnchor.Weekday when IsoWeekday(anchor) != Number => null,
            DateAnchor.Weekday => IsFuture ? (anchor.AddDays(-7), anchor.AddDays(-1)) : (anchor, anchor.AddDays(6)),
            DateAnchor.MonthDay when (anchor.Month * 100) + anchor.Day != Number => null,
            DateAnchor.Month when anchor.Month != Number => null,
            _ => IsFuture ? (anchor.AddDays(-180), anchor) : (anchor, anchor.AddDays(180)),
        };
    }

    private static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private DateOnly Weekday(DateOnly reference)
    {
        int back = (IsoWeekday(reference) - Number + 7) % 7;
        return IsFuture ? reference.AddDays(7 - back) : reference.AddDays(-back);
    }

    private DateOnly? Nearest(DateOnly reference, int month, int dayOfMonth)
    {
        for (int step = 0; step <= 4; step++)
        {
            int year = IsFuture ? reference.Year + step : reference.Year + 1 - step;
            if (year is < 1 or > 9998 || dayOfMonth > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var candidate = new DateOnly(year, month, dayOfMonth);
            // A month and day without year is the one nearest before the report, a week of slack for early copies.
            if (IsFuture ? candidate >= reference : candidate <= reference.AddDays(7))
            {
                return candidate;
            }
        }

        return null;
    }
}
