using System.Globalization;

namespace Casus.Pipeline.Resolving;

/// <summary>The days that a mention's date names.</summary>
internal static class MentionDays
{
    /// <summary>First and last day of a day or month in the calendar; null for other dates and for rules that nothing dates.</summary>
    /// <param name="date">The date of a mention, or null.</param>
    public static (DateOnly From, DateOnly To)? Of(MentionDate? date)
    {
        var culture = CultureInfo.InvariantCulture;
        return date switch
        {
            { Precision: DatePrecision.Day, Value: { Length: >= 10 } value }
                when DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) => (day, day),
            { Precision: DatePrecision.Month, Value: { Length: 7 } value }
                when DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", culture, DateTimeStyles.None, out var first) => (first, first.AddMonths(1).AddDays(-1)),
            _ => null,
        };
    }
}
