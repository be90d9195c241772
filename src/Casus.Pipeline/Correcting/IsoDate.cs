using System.Globalization;

namespace Casus.Pipeline.Correcting;

/// <summary>Checks dates that persons write.</summary>
internal static class IsoDate
{
    /// <summary>How fine an ISO 8601 day, week, month or year is; null when it is none, or not in the calendar.</summary>
    /// <param name="text">The text.</param>
    public static DatePrecision? Read(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out _))
        {
            return DatePrecision.Day;
        }

        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", culture, DateTimeStyles.None, out _))
        {
            return DatePrecision.Month;
        }

        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, culture, out int year) || year is < 1 or > 9998)
        {
            return null;
        }

        return text.Length == 4 ? DatePrecision.Year
            : text.Length == 8 && text[4] == '-' && text[5] == 'W' && int.TryParse(text.AsSpan(6), NumberStyles.None, culture, out int week)
                && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DatePrecision.Week
            : null;
    }
}
