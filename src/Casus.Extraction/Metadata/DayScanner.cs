using System.Globalization;

namespace Casus.Extraction.Metadata;

/// <summary>Finds a day in a short text: months by name, years first or last, and two numbers whose order is known.</summary>
internal sealed class DayScanner
{
    private readonly MonthNames months;

    /// <summary>Makes a scanner.</summary>
    /// <param name="months">Names of months.</param>
    public DayScanner(MonthNames months) => this.months = months;

    /// <summary>The first day that a text names, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isDayFirst">True or false when "3/4" is known to begin with the day or the month; else null.</param>
    public DateOnly? Find(ReadOnlySpan<char> text, bool? isDayFirst)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isWordStart = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
            {
                if (FromNumber(text[i..], isDayFirst) is { } day)
                {
                    return day;
                }
            }
            else if (isWordStart && char.IsLetter(text[i]) && FromMonth(text[i..]) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>A day of its numbers, or null where there is no such day between 1990 and 2100.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day.</param>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private DateOnly? FromNumber(ReadOnlySpan<char> text, bool? isDayFirst)
    {
        int first = Number(ref text, out int digits);
        if (digits == 4)
        {
            return YearFirst(first, text);
        }

        if (digits > 2 || text.IsEmpty)
        {
            return null;
        }

        char mark = text[0];
        if (mark is '.' or '/' or '-' && text.Length > 1 && IsDigit(text[1..].TrimStart(' ')))
        {
            return NumbersAlone(first, mark, text[1..].TrimStart(' '), isDayFirst);
        }

        // "6th of May 2025", "6. Mai 2025", "6 de mayo de 2025", "6-May-2025"
        text = SkipSuffix(text);
        int month = Word(ref text, skipShort: true);
        if (month == 0)
        {
            return null;
        }

        text = SkipTo(text);
        int year = Number(ref text, out digits);
        return digits == 4 ? Day(year, month, first) : null;
    }

    // 2025-05-06, 2025/5/6, 2025.05.06, 2025年5月6日
    private static DateOnly? YearFirst(int year, ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[0] is not ('-' or '/' or '.' or '年' or '년'))
        {
            return null;
        }

        text = text[1..].TrimStart(' ');
        int month = Number(ref text, out int digits);
        if (digits is 0 or > 2 || text.Length < 2 || text[0] is not ('-' or '/' or '.' or '月' or '월'))
        {
            return null;
        }

        text = text[1..].TrimStart(' ');
        int day = Number(ref text, out digits);
        return digits is 1 or 2 ? Day(year, month, day) : null;
    }

    private static DateOnly? NumbersAlone(int first, char mark, ReadOnlySpan<char> text, bool? isDayFirst)
    {
        int second = Number(ref text, out int digits);
        if (digits is 0 or > 2 || text.Length < 3 || text[0] != mark)
        {
            return null;
        }

        text = text[1..].TrimStart(' ');
        int year = Number(ref text, out digits);
        if (digits == 2 && (text.IsEmpty || text[0] is ' ' or ',' or '|'))
        {
            year += 2000; // 6.5.25
        }
        else if (digits != 4)
        {
            return null;
        }

        bool? dayFirst = mark == '.' || first > 12 ? true : second > 12 ? false : first == second ? true : isDayFirst;
        return dayFirst is { } known ? Day(year, known ? second : first, known ? first : second) : null; // 03/04/2025 is two days.
    }

    private DateOnly? FromMonth(ReadOnlySpan<char> text)
    {
        int month = Word(ref text, skipShort: false);
        if (month == 0)
        {
            return null;
        }

        text = SkipTo(text);
        int day = Number(ref text, out int digits);
        if (digits is not (1 or 2))
        {
            return null;
        }

        text = SkipTo(SkipSuffix(text));
        int year = Number(ref text, out digits);
        return digits == 4 ? Day(year, month, day) : null;
    }

    private static bool IsDigit(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsAsciiDigit(text[0]);

    private static int Number(ref ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        int value = digits is > 0 and <= 4 ? int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        text = text[digits..];
        return value;
    }

    // "st", "nd", "er", "º" right behind the number
    private static ReadOnlySpan<char> SkipSuffix(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 3 && char.IsLetter(text[length]))
        {
            length++;
        }

        text = length < 3 ? text[length..] : text;
        return text.TrimStart(".,- \u00A0/ºª'’");
    }

    private static ReadOnlySpan<char> SkipTo(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(".,- \u00A0/");
        foreach (string small in (ReadOnlySpan<string>)["de ", "del ", "do "])
        {
            if (text.StartsWith(small, StringComparison.OrdinalIgnoreCase))
            {
                return text[small.Length..].TrimStart(' ');
            }
        }

        return text;
    }

    // The month that a word names; "of", "de" before it are passed over.
    private int Word(ref ReadOnlySpan<char> text, bool skipShort)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        ReadOnlySpan<char> word = text[..length];
        if (skipShort && length is 1 or 2 && length < text.Length && text[length] == ' ')
        {
            text = text[(length + 1)..];
            return Word(ref text, skipShort: false);
        }

        text = text[length..];
        return months.Of(word);
    }
}
