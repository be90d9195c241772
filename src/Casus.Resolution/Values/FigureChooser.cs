using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>
/// Chooses an event's figures. A correction outdoes all; else the reports of the latest day count (undated ones only where
/// none is dated), of them the figure that most reports tell, then the higher. A running total that a report gives for the event
/// ("the toll rose to 26") outdoes what the same report tells before it. Low and high span all figures told.
/// </summary>
internal static class FigureChooser
{
    /// <summary>The figures of an event by kind.</summary>
    /// <param name="members">The event's mentions.</param>
    /// <param name="readings">The story's reports by id, for the totals they give.</param>
    public static SortedDictionary<string, Quantity> Choose(IReadOnlyList<MentionFacts> members, IReadOnlyDictionary<string, ReportReading> readings)
    {
        var figures = members.SelectMany(m => Told(m, readings)).ToList();
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var told in figures.GroupBy(f => f.Kind, StringComparer.Ordinal))
        {
            result[told.Key] = new Quantity(told.Min(f => f.Value.Low), Best(told), told.Max(f => f.Value.High));
        }

        return result;
    }

    private static IEnumerable<ToldFigure> Told(MentionFacts facts, IReadOnlyDictionary<string, ReportReading> readings)
    {
        var mention = facts.Mention;
        if (facts.Part == MentionPart.Margin)
        {
            yield break;
        }

        var totals = readings.TryGetValue(mention.DocumentId, out var reading)
            ? reading.Coded.Claims.Where(c => c.Rule == RuleId.Toll && c.About == mention.Trigger && c is { Field: not null, Value: not null }).ToList()
            : [];
        foreach (var (kind, value) in mention.Quantities)
        {
            yield return new ToldFigure(facts, kind, value, totals.Exists(c => c.Field == kind));
        }

        foreach (var total in totals)
        {
            bool isOutdone = totals.Exists(c => c.Field == total.Field && c.Span.Start > total.Span.Start);
            yield return new ToldFigure(facts, total.Field!, total.Value!.Value, isOutdone);
        }
    }

    private static long Best(IEnumerable<ToldFigure> told)
    {
        var counting = told.Where(f => !f.IsOutdone).ToList();
        var corrected = counting.Where(f => f.Facts.Mention.Role == BlockRole.Correction).ToList();
        counting = corrected.Count > 0 ? corrected : counting;
        if (counting.Max(f => f.Facts.WrittenOn) is { } last)
        {
            counting = counting.Where(f => f.Facts.WrittenOn == last).ToList();
        }

        return counting.GroupBy(f => f.Value.Best)
            .OrderByDescending(g => g.Select(f => f.Facts.Mention.DocumentId).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Key).First().Key;
    }
}
