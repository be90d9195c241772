using System.Globalization;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Dating;

/// <summary>
/// Chooses an event's date: the finest date that the words of a report give; else one known through another report; of
/// several the one most mentions have, then the first. Captions and headings give none.
/// </summary>
internal static class DateChooser
{
    /// <summary>Chooses the date and says how it was found.</summary>
    /// <param name="members">The event's mentions, in their order.</param>
    /// <param name="readings">The story's reports by id.</param>
    /// <param name="inferences">How undated reports were dated, by document id.</param>
    public static (EventDate? Date, IReadOnlyList<string> Steps) Choose(
        IReadOnlyList<MentionFacts> members,
        IReadOnlyDictionary<string, ReportReading> readings,
        IReadOnlyDictionary<string, ReferenceInference> inferences)
    {
        var dated = members.Where(m => m.Part != MentionPart.Margin && m.OwnDay.From is not null).ToList();
        if (dated.Count == 0)
        {
            return (null, []);
        }

        int best = dated.Min(Rank);
        var group = dated.Where(m => Rank(m) == best).GroupBy(m => (m.OwnDay.From, m.OwnDay.To)).OrderByDescending(g => g.Count()).First();
        var chosen = group.First();
        return (new EventDate(Value(chosen), Precision(chosen), chosen.OwnDay.Basis), Steps(chosen, readings, inferences));
    }

    // 0 a day in the words, 1 a sure day through another report, 2 an unsure one, 3 to 5 week, month and year
    private static int Rank(MentionFacts facts) => Precision(facts) switch
    {
        DatePrecision.Day => facts.OwnDay.Basis == DateBasis.Text ? 0 : facts.OwnDay.IsSure ? 1 : 2,
        var precision => 2 + (int)precision,
    };

    private static DatePrecision Precision(MentionFacts facts) => (facts.OwnDay.To!.Value.DayNumber - facts.OwnDay.From!.Value.DayNumber) switch
    {
        0 => DatePrecision.Day,
        6 => DatePrecision.Week,
        < 31 => DatePrecision.Month,
        _ => DatePrecision.Year,
    };

    private static string Value(MentionFacts facts)
    {
        DateOnly from = facts.OwnDay.From!.Value;
        var culture = CultureInfo.InvariantCulture;
        return Precision(facts) switch
        {
            DatePrecision.Day => from.ToString("yyyy-MM-dd", culture),
            DatePrecision.Week => string.Create(culture,
                $"{ISOWeek.GetYear(from.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(from.ToDateTime(TimeOnly.MinValue)):00}"),
            DatePrecision.Month => from.ToString("yyyy-MM", culture),
            _ => from.ToString("yyyy", culture),
        };
    }

    private static IReadOnlyList<string> Steps(
        MentionFacts chosen,
        IReadOnlyDictionary<string, ReportReading> readings,
        IReadOnlyDictionary<string, ReferenceInference> inferences)
    {
        var mention = chosen.Mention;
        if (mention.Date is not { } date || (date.Rule is null && date.From is null))
        {
            return [];
        }

        string words = date.From is null ? $"'{date.Text}' in {mention.DocumentId}" : $"'{date.Text}' in {mention.DocumentId}, reckoned from '{date.From}'";
        if (date.Value is null && chosen.OwnDay.Written is not null && inferences.TryGetValue(mention.DocumentId, out var inference))
        {
            return [.. inference.Steps, $"{words}{(date.From is null ? ", reckoned from" : " and")} {ReferenceInferrer.Iso(inference.Earliest)}, is {Value(chosen)}"];
        }

        return readings.TryGetValue(mention.DocumentId, out var reading) && reading.Reference is { } reference && date.Rule is not null
            ? [$"{words}, written {ReferenceInferrer.Iso(reference)}, is {Value(chosen)}"]
            : date.From is null ? [] : [$"{words}, is {Value(chosen)}"];
    }
}
