using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>
/// Chooses an event's figures. A correction outdoes all; else the reports of the latest day count (undated ones only where
/// none is dated), of them the figure that most reports tell, then the higher. Low and high span all figures told.
/// </summary>
internal static class FigureChooser
{
    /// <summary>The figures of an event by kind.</summary>
    /// <param name="members">The event's mentions.</param>
    public static SortedDictionary<string, Quantity> Choose(IReadOnlyList<MentionFacts> members)
    {
        var result = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (string kind in members.SelectMany(m => m.Mention.Quantities.Keys).Distinct(StringComparer.Ordinal))
        {
            var told = members.Where(m => m.Mention.Quantities.ContainsKey(kind) && m.Part != MentionPart.Margin).ToList();
            if (told.Count > 0)
            {
                var all = told.Select(m => m.Mention.Quantities[kind]).ToList();
                result[kind] = new Quantity(all.Min(q => q.Low), Best(told, kind), all.Max(q => q.High));
            }
        }

        return result;
    }

    private static long Best(List<MentionFacts> told, string kind)
    {
        var corrected = told.Where(m => m.Mention.Role == BlockRole.Correction).ToList();
        var counting = corrected.Count > 0 ? corrected : told;
        if (counting.Max(m => m.WrittenOn) is { } last)
        {
            counting = counting.Where(m => m.WrittenOn == last).ToList();
        }

        return counting.GroupBy(m => m.Mention.Quantities[kind].Best)
            .OrderByDescending(g => g.Select(m => m.Mention.DocumentId).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Key).First().Key;
    }
}
