using System.Globalization;
using Casus.Ledger.Queries;
using Casus.Tests.Pipeline.Resolving;
using Xunit;

namespace Casus.Tests.Pipeline.Correcting;

/// <summary>Watches the ids of a ledger's events and stories over its life.</summary>
internal sealed class IdWatch
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> ended = new(StringComparer.Ordinal);
    private Dictionary<string, HashSet<string>> before = new(StringComparer.Ordinal);
    private int highest;

    /// <summary>
    /// An id that was given before is live, forwards to one that is, or has ended for good; new ids are higher than all before;
    /// an event that goes on shares mentions with itself; the part that holds most of an event's mentions keeps its id.
    /// </summary>
    public async Task CheckAsync(ReplayedLedger ledger, string when)
    {
        var events = await ledger.RowsAsync(new EventsQuery { Rejected = RejectedEvents.Included });
        var live = events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(live.Count == events.Count, $"{when}: an id twice");
        foreach (string id in live.Where(id => !seen.Contains(id)))
        {
            Assert.True(Number(id) > highest, $"{when}: {id} is new and not above {highest}");
        }

        Assert.True(!live.Overlaps(ended), $"{when}: an ended id came back");
        foreach (string id in seen.Where(id => !live.Contains(id)))
        {
            var target = await ledger.RowsAsync(new EventsQuery { Id = id, Rejected = RejectedEvents.Included });
            Assert.True(target.Count == 0 || live.Contains(target[0].Id), $"{when}: {id} forwards to nothing");
            ended.Add(id);
        }

        var now = events.ToDictionary(e => e.Id, e => e.Members.Select(m => CorrectionMention.LabelOf(m.Mention)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (id, mentions) in before.Where(b => now.ContainsKey(b.Key)))
        {
            int kept = now[id].Count(mentions.Contains);
            var others = now.Where(n => n.Key != id && !before.ContainsKey(n.Key)).Select(n => n.Value.Count(mentions.Contains));
            Assert.True(kept > 0 && others.All(o => o <= kept), $"{when}: {id} kept {kept} of its {mentions.Count} mentions, a new event has more");
        }

        before = now;
        seen.UnionWith(live);
        highest = seen.Select(Number).DefaultIfEmpty().Max();
    }

    private static int Number(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);
}
