using System.Globalization;

namespace Casus.Sources.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 as RSS writes it, RFC 3339 as Atom does.</summary>
internal static class FeedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The time, or null when it is neither kind; never guessed.</returns>
    public static PublicationTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        return PublicationTime.TryParse(text, out PublicationTime time) ? time : ReadRfc822(text);
    }

    // RFC 822 section 5: [day ","] date month year hour:minute[:second] zone. The day's name is often wrong, so it is not read.
    private static PublicationTime? ReadRfc822(string text)
    {
        string[] parts = text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || parts[1].Length < 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return null;
        }

        int month = Array.IndexOf(Months, parts[1][..3].ToLowerInvariant()) + 1;
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        if (month == 0 || year is < 1000 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        if (parts.Length < 5 || !TimeOnly.TryParse(parts[3], CultureInfo.InvariantCulture, out TimeOnly time) || Offset(parts[4]) is not { } offset)
        {
            return new PublicationTime(date, null);
        }

        return new PublicationTime(date, new DateTimeOffset(date.ToDateTime(time), offset));
    }

    private static TimeSpan? Offset(string zone)
    {
        int? hours = zone.ToUpperInvariant() switch
        {
            "GMT" or "UT" or "UTC" or "Z" => 0,
            "EST" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            "CET" or "BST" => 1,
            "CEST" or "EET" => 2,
            "EEST" or "MSK" => 3,
            _ => null,
        };
        if (hours is not null)
        {
            return TimeSpan.FromHours(hours.Value);
        }

        string digits = zone.Replace(":", "", StringComparison.Ordinal);
        if (digits.Length == 5 && digits[0] is '+' or '-' && int.TryParse(digits.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value / 100 <= 13 && value % 100 < 60)
        {
            var offset = new TimeSpan(value / 100, value % 100, 0);
            return digits[0] == '-' ? -offset : offset;
        }

        return null;
    }
}
