using System.Globalization;

namespace Casus.Extraction.Metadata;

/// <summary>Reads the dates that pages write: ISO 8601, numbers in an order that leaves no doubt, and months by name.</summary>
internal sealed class DateText
{
    private readonly DayScanner scanner = new(new MonthNames());

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="isDayFirst">True or false when "3/4" is known to begin with the day or the month; else null.</param>
    /// <returns>The time, or null. A time of day without an offset is left out, since nobody says which it is.</returns>
    public PublicationTime? Read(string? text, bool? isDayFirst = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }

        ReadOnlySpan<char> written = text.AsSpan().Trim();
        if (Iso(written, out int length) is { } day)
        {
            return WithTime(day, written[length..]);
        }

        if (scanner.Find(written, isDayFirst) is { } found)
        {
            return new PublicationTime(found, null);
        }

        return Seconds(written);
    }

    // Seconds or milliseconds since 1970, between 2000 and 2100.
    private static PublicationTime? Seconds(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        long number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) / (text.Length == 13 ? 1000 : 1);
        return number is > 946_684_800 and < 4_102_444_800
            && PublicationTime.TryParse(DateTimeOffset.FromUnixTimeSeconds(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), out PublicationTime time) ? time : null;
    }

    // 2025-05-06 or 20250506 at the beginning
    private static DateOnly? Iso(ReadOnlySpan<char> text, out int length)
    {
        bool isDashed = text.Length >= 10 && text[4] == '-' && text[7] == '-';
        length = isDashed ? 10 : 8;
        if (text.Length < length || (text.Length > length && char.IsAsciiDigit(text[length])))
        {
            return null;
        }

        return int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && int.TryParse(text.Slice(isDashed ? 5 : 4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && int.TryParse(text.Slice(isDashed ? 8 : 6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? DayScanner.Day(year, month, day) : null;
    }

    private static PublicationTime WithTime(DateOnly day, ReadOnlySpan<char> rest)
    {
        var alone = new PublicationTime(day, null);
        if (rest.Length < 7 || rest[0] is not ('T' or ' ' or 't'))
        {
            return alone;
        }

        rest = rest[1..].Trim();
        if (rest.Length < 6 || rest[2] != ':')
        {
            return alone;
        }

        ReadOnlySpan<char> clock = rest[..5], seconds = ":00";
        rest = rest[5..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            seconds = rest[..3];
            rest = rest[3..];
        }

        if (!rest.IsEmpty && rest[0] is '.' or ',')
        {
            rest = rest[1..].TrimStart("0123456789");
        }

        return Zone(rest.Trim()) is { } zone && PublicationTime.TryParse(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{clock}{seconds}{zone}"), out PublicationTime time) ? time : alone;
    }

    private static string? Zone(ReadOnlySpan<char> zone) => zone switch
    {
        "Z" or "z" or "UTC" or "GMT" => "Z",
        { Length: 6 } when zone[0] is '+' or '-' && zone[3] == ':' => zone.ToString(),
        { Length: 5 } when zone[0] is '+' or '-' => zone.ToString().Insert(3, ":"),
        { Length: 3 } when zone[0] is '+' or '-' => zone.ToString() + ":00",
        _ => null,
    };
}
