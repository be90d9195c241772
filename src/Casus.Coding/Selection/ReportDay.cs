using System.Globalization;

namespace Casus.Coding.Selection;

/// <summary>The day a report was written: what lies before it and after it.</summary>
/// <param name="reference">The day; null when the report has none.</param>
internal sealed class ReportDay(DateOnly? reference)
{
    private const int NewsDays = 31; // what lies further back than a month is told as history
    private const int FreshDays = 14; // a report names older acts only to place what it tells
    private const int DaysInWeek = 7, YearsInDecade = 10, YearLength = 4;

    /// <summary>True for a year as a whole, such as 1966.</summary>
    /// <param name="date">A date of the report, or null.</param>
    public static bool IsWholeYear(MentionDate? date) => date is { Value.Length: YearLength };

    /// <summary>True for a day, week, month or year that ended long before the report.</summary>
    /// <param name="date">A date of the report, or null.</param>
    /// <param name="days">How many days are long.</param>
    public bool IsLongAfter(MentionDate? date, int days = NewsDays) => reference is { } day && Span(date?.Value) is { } span && span.Last.DayNumber < day.DayNumber - days;

    /// <summary>True for a day, week or month that ended at most two weeks before the report, and where the report has no day.</summary>
    /// <param name="date">A date of the report.</param>
    public bool IsFresh(string? date) => reference is not { } day || (Span(date) is { } span && span.Last.DayNumber >= day.DayNumber - FreshDays);

    /// <summary>True for a time in a year or decade before the last.</summary>
    /// <param name="value">A TIMEX value.</param>
    public bool IsYearsAgo(string value) => reference is { } day && value.Length >= 3 && int.TryParse(value.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int decade)
        && (value.Length > 3 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year < day.Year - 1 : decade < day.Year / YearsInDecade);

    /// <summary>True for a day, week, month or year that had not begun when the report was written.</summary>
    /// <param name="date">A date of the report, or null.</param>
    public bool IsBefore(MentionDate? date) => reference is { } day && Span(date?.Value) is { } span && span.First > day;

    private static (DateOnly First, DateOnly Last)? Span(string? value)
    {
        var culture = CultureInfo.InvariantCulture;
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value.AsSpan(0, Math.Min(value.Length, 10)), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (value.Length == 7 && DateOnly.TryParseExact(value, "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        if (value.Length == 4 && int.TryParse(value, NumberStyles.None, culture, out int calendarYear) && calendarYear > 0)
        {
            return (new DateOnly(calendarYear, 1, 1), new DateOnly(calendarYear, 12, 31)); // "last year signed a treaty"
        }

        if (value.Length == 8 && value[5] == 'W' && int.TryParse(value.AsSpan(0, 4), out int year) && int.TryParse(value.AsSpan(6), out int week)
            && year > 0 && week is >= 1 and <= 53)
        {
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
            return (monday, monday.AddDays(DaysInWeek - 1));
        }

        return null;
    }
}
