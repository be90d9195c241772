using System.Globalization;
using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>Makes dates of time expressions: ISO 8601 days, weeks, months and years, as fine as the words are and no finer.</summary>
internal static class DateText
{
    private const int DaysInWeek = 7, YearLength = 4, MonthLength = 7, WeekLength = 8, DayLength = 10;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The date that a time expression names; null for vague words.</summary>
    /// <param name="view">The report's trees.</param>
    /// <param name="time">The expression.</param>
    public static MentionDate? Of(SyntaxView view, TimeMention time)
    {
        var span = view.Tokens.Span(time.Tokens);
        string text = span.Of(view.Document.Text);
        if (time.AnchorMention is not null && Unit(view, time.Tokens) is { } unit)
        {
            return Coarse(new MentionDate(span, text, Plain(time.Value), time.Precision, time.Rule), unit);
        }

        string? value = Plain(time.Value);
        return value is null && time.Rule is null ? null : new MentionDate(span, text, value, value is null ? time.Precision : Precision(value), time.Rule);
    }

    /// <summary>A date some days, weeks, months or years from another, as fine as the measure.</summary>
    /// <param name="start">The other date.</param>
    /// <param name="count">How many, negative for before.</param>
    /// <param name="unit">Of what.</param>
    /// <param name="span">The words of the measure.</param>
    /// <param name="text">The words as text.</param>
    /// <returns>Null when the other date is too coarse to reckon from.</returns>
    public static MentionDate? Shift(MentionDate start, int count, DatePrecision unit, TextSpan span, string text)
    {
        int days = unit switch { DatePrecision.Day => count, DatePrecision.Week => DaysInWeek * count, _ => 0 };
        if (start.Precision != DatePrecision.Day)
        {
            return start.Value is not null && days == 0 && count == 0 ? start with { Span = span, Text = text, From = start.Text } : null;
        }

        var rule = unit <= DatePrecision.Week && start.Rule is { } own ? own with { OffsetDays = own.OffsetDays + days } : (DateRule?)null;
        string? value = start.Value is { } iso && DateOnly.TryParseExact(iso, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var day)
            ? Format(unit switch
            {
                DatePrecision.Month => day.AddMonths(count),
                DatePrecision.Year => day.AddYears(count),
                _ => day.AddDays(days),
            }, unit)
            : null;
        return value is null && rule is null ? null : new MentionDate(span, text, value, unit, rule) { From = start.From ?? start.Text };
    }

    /// <summary>The measure in which an expression counts, where that is coarser than a day; null for none.</summary>
    /// <param name="words">The words of time.</param>
    /// <param name="key">A word.</param>
    public static DatePrecision? Unit(TimeWords words, int key) => words.Week.Has(key) ? DatePrecision.Week
        : words.Month.Has(key) ? DatePrecision.Month
        : words.Year.Has(key) ? DatePrecision.Year : null;

    private static DatePrecision? Unit(SyntaxView view, TokenSpan tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if (Unit(view.Grammar.Time, view.Key(t)) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    // "a week later" is about that week, though reckoned to a day
    private static MentionDate? Coarse(MentionDate date, DatePrecision unit)
    {
        string? value = date.Value is { Length: DayLength } iso && DateOnly.TryParseExact(iso, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var day) ? Format(day, unit) : date.Value;
        return value is null && date.Rule is null ? null : date with { Value = value, Precision = value is null ? unit : Precision(value) };
    }

    private static string Format(DateOnly day, DatePrecision unit)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return unit switch
        {
            DatePrecision.Day => day.ToString("yyyy-MM-dd", Culture),
            DatePrecision.Week => string.Create(Culture, $"{ISOWeek.GetYear(start):0000}-W{ISOWeek.GetWeekOfYear(start):00}"),
            DatePrecision.Month => day.ToString("yyyy-MM", Culture),
            _ => day.ToString("yyyy", Culture),
        };
    }

    // Clock times and weekends are told by their day and week, quarters and seasons by their year.
    private static string? Plain(string value)
    {
        if (value.Length < YearLength || !char.IsAsciiDigit(value[0]) || value.Contains('X', StringComparison.Ordinal))
        {
            return null;
        }

        return value.Length >= DayLength && char.IsAsciiDigit(value[5]) && value[7] == '-' ? value[..DayLength]
            : value.Length >= WeekLength && value[5] == 'W' ? value[..WeekLength]
            : value.Length >= MonthLength && char.IsAsciiDigit(value[5]) ? value[..MonthLength]
            : value[..YearLength];
    }

    private static DatePrecision Precision(string value) => value.Length switch
    {
        DayLength => DatePrecision.Day,
        WeekLength => DatePrecision.Week,
        MonthLength => DatePrecision.Month,
        _ => DatePrecision.Year,
    };
}
