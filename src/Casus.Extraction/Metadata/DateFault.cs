using System.Globalization;

namespace Casus.Extraction.Metadata;

/// <summary>Says what is wrong with a date that could not be read.</summary>
internal static class DateFault
{
    private const string Expected = "expected a day such as 2025-05-06 or an instant such as 2025-05-06T09:30:00Z";

    /// <summary>The reason, for a text that is no ISO 8601 day or instant.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int day))
        {
            return Expected;
        }

        if (month is < 1 or > 12)
        {
            return $"month {month}; expected 1 to 12";
        }

        int days = year is >= 1 and <= 9999 ? DateTime.DaysInMonth(year, month) : 0;
        if (year == 0 || day < 1 || day > days)
        {
            return year == 0 ? "year 0; expected 1 to 9999" : $"day {day}; expected 1 to {days}";
        }

        return text.Length > 10 ? $"the time of day cannot be read; {Expected}" : Expected;
    }

    /// <summary>A text cut to what fits into one line of a problem.</summary>
    /// <param name="text">The text.</param>
    public static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
