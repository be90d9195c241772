namespace Casus.Resolution.Mediations;

/// <summary>Finds the parties of a mediation that its report names only as "the two".</summary>
internal static class MediationParties
{
    private const int Fewest = 2; // events that set two parties against each other

    /// <summary>The two parties, sorted; empty when the story does not tell them clearly.</summary>
    /// <param name="storyId">The story of the act of mediation.</param>
    /// <param name="mediators">Who mediates.</param>
    /// <param name="events">All events at hand.</param>
    public static List<ActorCode> OfStory(string storyId, IReadOnlyList<ActorCode> mediators, IReadOnlyList<Event> events)
    {
        var counts = new SortedDictionary<(ActorCode One, ActorCode Other), int>();
        var agreed = new SortedSet<(ActorCode One, ActorCode Other)>();
        foreach (var told in events)
        {
            if (told.StoryId != storyId)
            {
                continue;
            }

            foreach (var pair in Pairs(told, mediators))
            {
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
                if (MediationActs.IsAgreement(told))
                {
                    agreed.Add(pair);
                }
            }
        }

        if (agreed.Count == 1)
        {
            return [agreed.Min.One, agreed.Min.Other];
        }

        var most = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        bool isClear = most.Count > 0 && most[0].Value >= Fewest && (most.Count == 1 || most[0].Value > most[1].Value);
        return isClear ? [most[0].Key.One, most[0].Key.Other] : [];
    }

    private static IEnumerable<(ActorCode One, ActorCode Other)> Pairs(Event told, IReadOnlyList<ActorCode> mediators)
    {
        var parties = MediationTracker.Codes(told.Sources.Concat(told.Targets)).Where(c => !mediators.Contains(c)).ToList();
        for (int i = 0; i < parties.Count; i++)
        {
            for (int j = i + 1; j < parties.Count; j++)
            {
                yield return (parties[i], parties[j]);
            }
        }
    }
}
