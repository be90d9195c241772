using System.Globalization;
using System.Text.RegularExpressions;

namespace Casus.Extraction.Metadata;

/// <summary>Reads the dates that pages write: ISO 8601, numbers in an order that leaves no doubt, and months by name.</summary>
internal static partial class DateText
{
    private static readonly string[] MonthStarts =
    [
        "jan|ene|gen|янв|sty", "feb|fév|fev|фев|lut", "mar|mär|maer|мар", "apr|avr|abr|апр|kwi", "may|mai|mag|maj|мая|май", "jun|juin|giu|июн|cze",
        "jul|juil|lug|июл|lip", "aug|aoû|aou|ago|авг|sie", "sep|set|сен|wrz", "oct|okt|ott|out|окт|paź", "nov|ноя|lis", "dec|dez|déc|dic|дек|gru",
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The time, or null. A time of day without an offset is left out, since nobody says which it is.</returns>
    public static PublicationTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }

        text = text.Trim();
        Match iso = Iso().Match(text);
        if (iso.Success && Day(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value) is { } day)
        {
            return WithTime(day, text[iso.Length..]);
        }

        return FindDay(text) is { } found ? new PublicationTime(found, null) : null;
    }

    /// <summary>The first day that a line names by numbers or by a month's name, or null.</summary>
    /// <param name="text">A short line.</param>
    public static DateOnly? FindDay(string text)
    {
        Match named = DayMonthYear().Match(text);
        if (named.Success && Month(named.Groups[2].Value) is { } month)
        {
            return Day(named.Groups[3].Value, month, named.Groups[1].Value);
        }

        named = MonthDayYear().Match(text);
        if (named.Success && Month(named.Groups[1].Value) is { } first)
        {
            return Day(named.Groups[3].Value, first, named.Groups[2].Value);
        }

        Match numbers = YearFirst().Match(text);
        if (numbers.Success)
        {
            return Day(numbers.Groups[1].Value, numbers.Groups[2].Value, numbers.Groups[3].Value);
        }

        numbers = YearLast().Match(text);
        if (!numbers.Success)
        {
            return null;
        }

        string one = numbers.Groups[1].Value, two = numbers.Groups[3].Value, year = numbers.Groups[4].Value;
        bool isDayFirst = numbers.Groups[2].Value is "." || Number(one) > 12;
        return isDayFirst ? Day(year, two, one) : Number(two) > 12 ? Day(year, one, two) : null; // 03/04/2025 is two days.
    }

    private static PublicationTime WithTime(DateOnly day, string rest)
    {
        Match offset = TimeWithOffset().Match(rest);
        if (!offset.Success)
        {
            return new PublicationTime(day, null);
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{offset.Groups[1].Value}{(offset.Groups[2].Success ? offset.Groups[2].Value : ":00")}{Zone(offset.Groups[3].Value)}");
        return PublicationTime.TryParse(text, out PublicationTime time) ? time : new PublicationTime(day, null);
    }

    private static string Zone(string zone) => zone is "Z" or "z" or "UTC" or "GMT" ? "Z" : zone.Length == 5 ? zone.Insert(3, ":") : zone.Length == 3 ? zone + ":00" : zone;

    private static int? Month(string name)
    {
        string lower = name.ToLowerInvariant();
        for (int i = 0; i < MonthStarts.Length; i++)
        {
            foreach (string start in MonthStarts[i].Split('|'))
            {
                if (lower.StartsWith(start, StringComparison.Ordinal) && (lower.Length > 3 || lower.Length == start.Length))
                {
                    // "marzec", "mars", "march", "märz"; but "marketing" is no month.
                    return lower.Length <= 10 ? i + 1 : null;
                }
            }
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string year, string month, string day) => Day(year, Number(month), day);

    private static DateOnly? Day(string year, int month, string day)
    {
        int y = Number(year), d = Number(day);
        return y is >= 1900 and < 2100 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    [GeneratedRegex(@"^([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^[T ]\s*([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:[.,][0-9]+)?\s*(Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TimeWithOffset();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?[ \u00a0\-/]+(?:de |of )?([\p{L}]{3,10})\.?,?[ \u00a0\-/]+(?:de )?([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<!\p{L})([\p{L}]{3,10})\.?[ \u00a0]+([0-9]{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})([./-]) ?([0-9]{1,2})[./-] ?([0-9]{4})(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex YearLast();
}
