using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>
/// Chooses the code of an event: a specific code inherits the votes of the general ones it refines, so one report that says
/// "phone call" outdoes five that say "talk"; between unlike codes most votes win, then the more specific, then ordinal order.
/// </summary>
internal static class CodeChooser
{
    /// <summary>Chooses the event's code.</summary>
    /// <param name="members">The event's mentions.</param>
    /// <param name="type">The event's type.</param>
    public static EventCode Choose(IReadOnlyList<MentionFacts> members, EventType type) =>
        Choose(members.Where(m => m.Mention.Code.Event == type).Select(m => (m.Mention.Code, ValueWeight.Of(m))).ToList());

    /// <summary>Chooses the code of what is offered, demanded or threatened, or null.</summary>
    /// <param name="members">The event's mentions.</param>
    public static EventCode? ChooseContent(IReadOnlyList<MentionFacts> members)
    {
        var votes = members.Where(m => m.Mention.Content is not null).Select(m => (m.Mention.Content!.Value, ValueWeight.Of(m))).ToList();
        if (votes.Count == 0)
        {
            return null;
        }

        var type = votes.GroupBy(v => v.Value.Event).OrderByDescending(g => g.Sum(v => v.Item2)).ThenBy(g => g.Key).First().Key;
        return Choose(votes.Where(v => v.Value.Event == type).ToList());
    }

    private static EventCode Choose(IReadOnlyList<(EventCode Code, int Votes)> votes)
    {
        string cameo = votes.Select(v => v.Code.Cameo).Distinct(StringComparer.Ordinal)
            .OrderByDescending(c => votes.Where(v => CodeMatch.Holds(v.Code.Cameo, c)).Sum(v => v.Votes))
            .ThenByDescending(c => votes.Count(v => v.Code.Cameo != c && CodeMatch.Holds(v.Code.Cameo, c)))
            .ThenByDescending(c => c.TrimEnd('0').Length)
            .ThenBy(c => c, StringComparer.Ordinal).First();
        var exact = votes.Where(v => v.Code.Cameo == cameo).ToList();
        string mode = exact.GroupBy(v => v.Code.Mode ?? "", StringComparer.Ordinal)
            .OrderByDescending(g => g.Key.Length > 0).ThenByDescending(g => g.Sum(v => v.Votes))
            .ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new EventCode(exact[0].Code.Event, mode, cameo);
    }
}
