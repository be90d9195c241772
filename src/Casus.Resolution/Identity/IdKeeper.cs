using System.Globalization;

namespace Casus.Resolution.Identity;

/// <summary>
/// Keeps event ids stable: a known event's id goes to the event that holds most of its mentions. A known event whose mentions
/// went into another event forwards to it.
/// </summary>
internal static class IdKeeper
{
    // A mention of the same report, type and word counts a little when the text was revised and its places have moved.
    private const double MovedMention = 0.25;

    /// <summary>Gives the events their ids and stories.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="events">The events made, with the ids of the events of other stories that each is, by number.</param>
    /// <param name="known">The story's events in the ledger.</param>
    /// <param name="outside">Events of other stories.</param>
    /// <returns>The events in the given order, and the forwards by number.</returns>
    public static (IReadOnlyList<Event> Events, IReadOnlyList<KeyValuePair<string, string>> Forwards) Assign(
        string storyId, IReadOnlyList<(Event Event, IReadOnlyList<string> OutsideIds)> events, IReadOnlyList<Event> known, IReadOnlyList<Event> outside)
    {
        var homes = known.Concat(outside).DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.StoryId, StringComparer.Ordinal);
        string[] ids = events.Select(e => e.OutsideIds.Count > 0 ? e.OutsideIds[0] : "").ToArray();
        var taken = ids.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        // What was joined into one event cannot be the id of another, even where some of its mentions went there.
        var joined = events.SelectMany((e, i) => e.OutsideIds.Select(id => (id, i))).GroupBy(p => p.id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var pairs = Overlaps(events, known).Where(p => !joined.TryGetValue(p.Id, out int at) || at == p.Index).ToList();
        var forwards = new SortedDictionary<int, KeyValuePair<string, string>>();
        TakeLower(events, pairs, ids, taken);
        foreach (var (index, id, _) in pairs.Where(p => p.Overlap >= 1 || !pairs.Any(q => q.Id == p.Id && q.Overlap >= 1)))
        {
            if (ids[index].Length == 0 && taken.Add(id))
            {
                ids[index] = id;
            }
        }

        for (int i = 0; i < events.Count; i++)
        {
            foreach (string id in events[i].OutsideIds.Where(id => !ids.Contains(id)))
            {
                forwards.TryAdd(Number(id), new KeyValuePair<string, string>(id, ids[i]));
            }
        }

        foreach (var (index, id, _) in pairs)
        {
            if (!taken.Contains(id) && ids[index].Length > 0)
            {
                forwards.TryAdd(Number(id), new KeyValuePair<string, string>(id, ids[index]));
            }
        }

        var named = events.Select((e, i) => e.Event with
        {
            Id = ids[i],
            StoryId = ids[i].Length > 0 && homes.TryGetValue(ids[i], out string? home) && home.Length > 0 ? home : storyId,
        }).ToList();
        return (named, forwards.Values.ToList());
    }

    /// <summary>The number in an id: 12 for <c>E12</c>; the largest for what is none.</summary>
    /// <param name="id">An id.</param>
    public static int Number(string id) =>
        id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    // An event of this story that turns out to be one of another keeps its id when it is the older one.
    private static void TakeLower(
        IReadOnlyList<(Event Event, IReadOnlyList<string> OutsideIds)> events,
        List<(int Index, string Id, double Overlap)> pairs,
        string[] ids,
        HashSet<string> taken)
    {
        foreach (var (index, id, overlap) in pairs)
        {
            bool isWhole = overlap >= 1 && !pairs.Any(p => p.Id == id && p.Index != index && p.Overlap >= overlap);
            if (events[index].OutsideIds.Count > 0 && isWhole && Number(id) < Number(ids[index]) && taken.Add(id))
            {
                ids[index] = id;
            }
        }
    }

    private static List<(int Index, string Id, double Overlap)> Overlaps(IReadOnlyList<(Event Event, IReadOnlyList<string> OutsideIds)> events, IReadOnlyList<Event> known)
    {
        var at = new Dictionary<string, List<(EventMention Mention, int Index)>>(StringComparer.Ordinal);
        for (int i = 0; i < events.Count; i++)
        {
            foreach (var member in events[i].Event.Members)
            {
                if (!at.TryGetValue(member.Mention.DocumentId, out var list))
                {
                    at.Add(member.Mention.DocumentId, list = []);
                }

                list.Add((member.Mention, i));
            }
        }

        var overlaps = new Dictionary<(int Index, string Id), double>();
        foreach (var before in known)
        {
            foreach (var mention in before.Members.Select(m => m.Mention).Where(m => at.ContainsKey(m.DocumentId)))
            {
                foreach (var (now, index) in at[mention.DocumentId].Where(m => m.Mention.Code.Event == mention.Code.Event))
                {
                    double worth = now.Trigger.Overlaps(mention.Trigger) ? 1 : now.Lemma == mention.Lemma ? MovedMention : 0;
                    overlaps[(index, before.Id)] = overlaps.GetValueOrDefault((index, before.Id)) + worth;
                }
            }
        }

        return overlaps.Where(o => o.Value > 0).Select(o => (o.Key.Index, o.Key.Id, Overlap: o.Value))
            .OrderByDescending(o => o.Overlap).ThenBy(o => Number(o.Id)).ThenBy(o => o.Index).ToList();
    }
}
