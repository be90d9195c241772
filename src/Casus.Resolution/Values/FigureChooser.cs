using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>
/// Chooses an event's figures by the rule of docs/guide/claims.md. Of the figures that stand (<see cref="StandingFigures"/>) a correction
/// outdoes all for the best; else those of the latest day count (undated ones only where none is dated), of them the figure that
/// most origins tell, then the higher. Low and high span all that stand; "at least" opens the upper end unless a higher one is told.
/// </summary>
internal static class FigureChooser
{
    /// <summary>The figures of an event by kind.</summary>
    /// <param name="members">The event's mentions.</param>
    /// <param name="readings">The story's reports by id, for the totals they give.</param>
    /// <param name="origins">Which reports are one origin.</param>
    public static SortedDictionary<string, Quantity> Choose(
        IReadOnlyList<MentionFacts> members, IReadOnlyDictionary<string, ReportReading> readings, IReadOnlyList<EventOrigin> origins)
    {
        if (members.All(m => m.Mention.Quantities.Count == 0 && (readings.GetValueOrDefault(m.Mention.DocumentId)?.Coded.Claims.Count ?? 0) == 0))
        {
            return new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < origins.Count; i++)
        {
            foreach (string id in origins[i].DocumentIds)
            {
                numbers[id] = i;
            }
        }

        var ids = numbers.Keys.Order(StringComparer.Ordinal).ToList();
        var retractions = ids.Where(readings.ContainsKey).SelectMany(id => readings[id].Coded.Claims)
            .Where(c => c.Kind == ClaimKind.Retraction && c.Rule == RuleId.FigureRetraction).ToList();
        var figures = members.SelectMany(m => Told(m, readings.GetValueOrDefault(m.Mention.DocumentId), numbers.GetValueOrDefault(m.Mention.DocumentId))).ToList();
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var told in figures.GroupBy(f => f.Kind, StringComparer.Ordinal))
        {
            result[told.Key] = Value(StandingFigures.Of(told.ToList(), retractions));
        }

        return result;
    }

    private static IEnumerable<ToldFigure> Told(MentionFacts facts, ReportReading? reading, int origin)
    {
        var mention = facts.Mention;
        if (facts.Part == MentionPart.Margin)
        {
            yield break;
        }

        (DateOnly, DateTimeOffset?)? written = facts.WrittenOn is { } day ? (day, reading?.Published?.Instant) : null;
        var totals = reading is null ? []
            : reading.Coded.Claims.Where(c => c.Rule == RuleId.Toll && c.About == mention.Trigger && c is { Field: not null, Value: not null }).ToList();
        var by = mention.Attribution.Select(a => a.Speaker).LastOrDefault(s => s is not null);
        foreach (var (kind, value) in mention.Quantities)
        {
            yield return new ToldFigure(facts, kind, value, totals.Exists(c => c.Field == kind)) { By = by, Origin = origin, Written = written };
        }

        foreach (var total in totals)
        {
            bool isOutdone = totals.Exists(c => c.Field == total.Field && c.Span.Start > total.Span.Start);
            yield return new ToldFigure(facts, total.Field!, total.Value!.Value, isOutdone) { By = total.By, Origin = origin, Written = written };
        }
    }

    private static Quantity Value(IReadOnlyList<ToldFigure> standing)
    {
        long low = standing.Min(f => f.Value.Low), high = standing.Max(f => f.Value.High);
        return new Quantity(low, Best(standing), high) { IsOpen = standing.Any(f => f.Value.IsOpen && f.Value.High >= high) };
    }

    private static long Best(IReadOnlyList<ToldFigure> standing)
    {
        var corrected = standing.Where(f => f.IsCorrection).ToList();
        var counting = corrected.Count > 0 ? corrected : standing.ToList();
        if (counting.Max(f => f.Facts.WrittenOn) is { } last)
        {
            counting = counting.Where(f => f.Facts.WrittenOn == last).ToList();
        }

        return counting.GroupBy(f => f.Value.Best)
            .OrderByDescending(g => g.Select(f => f.Origin).Distinct().Count())
            .ThenByDescending(g => g.Key).First().Key;
    }
}
