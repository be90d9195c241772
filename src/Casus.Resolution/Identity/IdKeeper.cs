using System.Globalization;

namespace Casus.Resolution.Identity;

/// <summary>
/// Keeps event ids stable: a known event goes on in the event that holds most of its mentions. Where several go on in one, the
/// oldest id stays and the others forward to it.
/// </summary>
internal static class IdKeeper
{
    // A mention that is not there to the letter any more counts less: coded otherwise at the same place, or moved with its text.
    private const double RecodedMention = 0.75, RetypedMention = 0.5, MovedMention = 0.25;

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
        // Where an event's mentions in other stories went; of equal parts it goes on there.
        var elsewhere = events.SelectMany((e, i) => e.OutsideIds.Select(id => (id, i))).GroupBy(p => p.id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        string[] ids = new string[events.Count];
        Array.Fill(ids, "");
        var forwards = new SortedDictionary<int, KeyValuePair<string, string>>();
        var joined = outside.Where(e => elsewhere.ContainsKey(e.Id));
        foreach (var overlaps in Overlaps(events, known.Concat(joined).DistinctBy(e => e.Id)).GroupBy(o => o.Id, StringComparer.Ordinal).OrderBy(g => Number(g.Key)))
        {
            string id = overlaps.Key;
            int at = overlaps.OrderByDescending(o => o.Overlap)
                .ThenByDescending(o => elsewhere.TryGetValue(id, out int there) && there == o.Index)
                .ThenByDescending(o => ids[o.Index].Length == 0)
                .ThenBy(o => o.Index).First().Index;
            if (ids[at].Length == 0)
            {
                ids[at] = id;
            }
            else
            {
                forwards.Add(Number(id), new KeyValuePair<string, string>(id, ids[at]));
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

    private static List<(int Index, string Id, double Overlap)> Overlaps(
        IReadOnlyList<(Event Event, IReadOnlyList<string> OutsideIds)> events, IEnumerable<Event> known)
    {
        var at = events.SelectMany((e, i) => e.Event.Members.Select(m => (m.Mention, Index: i))).ToLookup(m => m.Mention.DocumentId, StringComparer.Ordinal);
        var overlaps = new Dictionary<(int Index, string Id), double>();
        foreach (var before in known)
        {
            foreach (var mention in before.Members.Select(m => m.Mention))
            {
                if (Nearest(mention, at[mention.DocumentId]) is var (index, worth))
                {
                    overlaps[(index, before.Id)] = overlaps.GetValueOrDefault((index, before.Id)) + worth;
                }
            }
        }

        return overlaps.Select(o => (o.Key.Index, o.Key.Id, o.Value)).ToList();
    }

    // Where the mention itself is, its likes do not count; of its likes the nearest does, then that of the first event.
    private static (int Index, double Worth)? Nearest(EventMention before, IEnumerable<(EventMention Mention, int Index)> mentions)
    {
        (double Worth, int Distance, int Index) best = default;
        foreach (var (mention, index) in mentions)
        {
            double worth = Worth(before, mention);
            var found = (worth, -Math.Abs(mention.Trigger.Start - before.Trigger.Start), -index);
            if (worth > 0 && (best.Worth == 0 || found.CompareTo(best) > 0))
            {
                best = found;
            }
        }

        return best.Worth > 0 ? (-best.Index, best.Worth) : null;
    }

    private static double Worth(EventMention before, EventMention now)
    {
        if (before.Code.Event != now.Code.Event)
        {
            return before.Trigger == now.Trigger ? RetypedMention : 0;
        }

        return before.Trigger.Overlaps(now.Trigger) ? before.Trigger == now.Trigger && before.Code == now.Code && before.Rule == now.Rule ? 1 : RecodedMention
            : before.Lemma == now.Lemma ? MovedMention : 0;
    }
}
