using System.Globalization;

namespace Casus.Resolution.Scoring;

/// <summary>What is known of a mention's date: nothing, a rule that nothing dates yet, a day, or a longer period.</summary>
internal readonly record struct MentionDay
{
    /// <summary>First day it can be; null when no day is known.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Last day it can be.</summary>
    public DateOnly? To { get; private init; }

    /// <summary>The rule from the report's own date, or null.</summary>
    public DateRule? Rule { get; private init; }

    /// <summary>From where the day is known.</summary>
    public DateBasis Basis { get; private init; }

    /// <summary>The days on which an undated report can have been written, once they are known.</summary>
    public (DateOnly Earliest, DateOnly Latest)? Written { get; private init; }

    /// <summary>The day, or null for a period or nothing.</summary>
    public DateOnly? Day => From is { } day && day == To ? day : null;

    /// <summary>False when the day was reckoned in a report whose own day is not sure, and would be another on its last day.</summary>
    public bool IsSure { get; private init; }

    /// <summary>Reads a mention's date.</summary>
    /// <param name="date">The date of a mention, or null.</param>
    /// <param name="inference">When the undated report was written, as far as it is known; or null.</param>
    public static MentionDay Of(MentionDate? date, ReferenceInference? inference)
    {
        if (date is null)
        {
            return default;
        }

        if (date.Value is not null)
        {
            return Period(date.Value) is var (from, to) && from is not null
                ? new MentionDay { From = from, To = to, Basis = DateBasis.Text, IsSure = true }
                : default;
        }

        if (date.Rule is not { } rule || inference is null)
        {
            return new MentionDay { Rule = date.Rule };
        }

        // "Yesterday" in a report of an unsure day is no day; nor is what only a report's own words leave open.
        var first = rule.Anchor == DateAnchor.Reference && inference.Earliest != inference.Latest ? null : rule.Resolve(inference.Earliest);
        bool isSure = first == rule.Resolve(inference.Latest);
        if (inference.Basis == DateBasis.Text && !isSure)
        {
            return new MentionDay { Rule = rule };
        }

        var (start, end) = Widened(first, rule.Precision == DatePrecision.Month ? DatePrecision.Month : date.Precision);
        return new MentionDay
        {
            From = start,
            To = end,
            Rule = rule,
            Basis = inference.Basis,
            Written = (inference.Earliest, inference.Latest),
            IsSure = isSure,
        };
    }

    // "a week later" is that week, though reckoned to a day
    private static (DateOnly? From, DateOnly? To) Widened(DateOnly? day, DatePrecision precision)
    {
        if (day is not { } known || precision is not (DatePrecision.Week or DatePrecision.Month))
        {
            return (day, day);
        }

        if (precision == DatePrecision.Month)
        {
            return (known, known.AddMonths(1).AddDays(-1));
        }

        var monday = known.AddDays(-(((int)known.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6));
    }

    /// <summary>A day known from the ledger.</summary>
    /// <param name="date">The date of an event.</param>
    public static MentionDay Of(EventDate date) => Period(date.Value) is var (from, to) && from is not null
        ? new MentionDay { From = from, To = to, Basis = date.Basis, IsSure = true }
        : default;

    /// <summary>The first and last day of an ISO 8601 day, week, month or year; nulls when it is none.</summary>
    /// <param name="value">The value.</param>
    public static (DateOnly? From, DateOnly? To) Period(string value)
    {
        var culture = CultureInfo.InvariantCulture;
        if (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (!(value.Length >= 4 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, culture, out int year) && year is > 0 and < 9999))
        {
            return (null, null);
        }

        if (value.Length == 8 && value[5] == 'W' && int.TryParse(value.AsSpan(6), NumberStyles.None, culture, out int week)
            && week >= 1 && week <= ISOWeek.GetWeeksInYear(year))
        {
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
            return (monday, monday.AddDays(6));
        }

        if (value.Length == 7 && int.TryParse(value.AsSpan(5), NumberStyles.None, culture, out int month) && month is >= 1 and <= 12)
        {
            var first = new DateOnly(year, month, 1);
            return (first, first.AddMonths(1).AddDays(-1));
        }

        return value.Length == 4 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : (null, null);
    }
}
