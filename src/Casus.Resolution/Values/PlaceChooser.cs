using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>Chooses an event's place: the finest that a mention names, of several the most frequent, then the first.</summary>
internal static class PlaceChooser
{
    /// <summary>The place, or null when no mention names one.</summary>
    /// <param name="members">The event's mentions, in their order.</param>
    public static Place? Choose(IReadOnlyList<MentionFacts> members) => members
        .Where(m => m.Mention.Place is not null && m.Part != MentionPart.Margin)
        .Select(m => m.Mention.Place!.Place)
        .GroupBy(p => p)
        .OrderByDescending(g => g.Key.Kind switch { PlaceKind.Country => 0, PlaceKind.Admin => 1, _ => 2 })
        .ThenByDescending(g => g.Count())
        .FirstOrDefault()?.Key;
}
