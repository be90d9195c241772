using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>
/// Which stories must be resolved again because an earlier story near them changed after they were. A story looks at earlier ones only,
/// so that taken in their order each is taken once.
/// </summary>
internal sealed class StoryConvergence
{
    private const int MostTimes = 8; // no story should come near it; a bound against a fault

    private readonly SortedSet<StoryOrder> again = new(Comparer<StoryOrder>.Create(StoryOrder.Compare));
    private readonly Dictionary<string, StoryOrder> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);

    /// <summary>Notes what a resolution changed.</summary>
    /// <param name="input">What was given.</param>
    /// <param name="resolution">What came out.</param>
    /// <param name="orders">Where the stories stand.</param>
    /// <param name="hasNews">True when the story has other reports than when it was last resolved.</param>
    public void Note(ResolutionInput input, StoryResolution resolution, StoryOrders orders, bool hasNews)
    {
        Remove(input.StoryId);
        var before = input.Known.Concat(input.Neighbours).DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var now = resolution.Events.Where(e => e.Id.Length > 0).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var changed = resolution.Events.Where(e => !before.TryGetValue(e.Id, out var was) || Differs(was, e)).ToList();
        changed.AddRange(changed.Where(e => before.ContainsKey(e.Id)).Select(e => before[e.Id]).ToList());
        changed.AddRange(input.Known.Where(e => !now.Contains(e.Id)));
        changed.AddRange(resolution.Forwards.Where(f => before.ContainsKey(f.Key)).Select(f => before[f.Key]));
        var named = input.Corrections.SelectMany(c => c.Mentions.Concat(c.Others)).Select(m => m.DocumentId).ToHashSet(StringComparer.Ordinal);
        foreach (var near in changed.Count == 0 ? [] : before.Values.Where(e => IsNamed(e, named) || changed.Exists(c => c.Id == e.Id || MayMeet(c, e))))
        {
            Add(orders.Others(near).Where(o => StoryOrder.Compare(o, orders.Own) > 0));
        }

        // A story that came or went, or whose first report is another now, can have been looked at by what comes before it now.
        foreach (var shared in hasNews ? input.Known : [])
        {
            Add(orders.Others(shared));
        }
    }

    /// <summary>Takes the next story that must be resolved again, in the order of stories; or null.</summary>
    public string? Next()
    {
        var next = again.Min;
        if (next is not null)
        {
            Remove(next.StoryId);
            times[next.StoryId] = times.GetValueOrDefault(next.StoryId) + 1;
        }
        else
        {
            times.Clear();
        }

        return next?.StoryId;
    }

    private void Add(IEnumerable<StoryOrder> stories)
    {
        foreach (var story in stories.Where(s => times.GetValueOrDefault(s.StoryId) < MostTimes))
        {
            Remove(story.StoryId);
            waiting[story.StoryId] = story;
            again.Add(story);
        }
    }

    // It may stand elsewhere than when it was added.
    private void Remove(string story)
    {
        if (waiting.Remove(story, out var order))
        {
            again.Remove(order);
        }
    }

    // What a person joins is near, whatever it is.
    private static bool IsNamed(Event told, HashSet<string> named) => named.Count > 0 && told.Members.Any(m => named.Contains(m.Mention.DocumentId));

    private static bool Differs(Event before, Event now) =>
        before.Code != now.Code || before.Date != now.Date || before.Place != now.Place || before.Members.Count != now.Members.Count
        || !before.Quantities.SequenceEqual(now.Quantities)
        || !before.Members.Select(m => (m.Mention.DocumentId, m.Mention.Trigger)).SequenceEqual(now.Members.Select(m => (m.Mention.DocumentId, m.Mention.Trigger)));

    // Events of one type, of days that may be one, and with a party in common unless one names none.
    private static bool MayMeet(Event a, Event b)
    {
        if (Block(a) != Block(b) || (a.Date is { Precision: DatePrecision.Day } x && b.Date is { Precision: DatePrecision.Day } y && x.Value != y.Value))
        {
            return false;
        }

        var parties = a.Sources.Concat(a.Targets).Select(p => p.Code).Where(c => !c.IsEmpty).ToHashSet();
        var others = b.Sources.Concat(b.Targets).Select(p => p.Code).Where(c => !c.IsEmpty).ToList();
        return parties.Count == 0 || others.Count == 0 || others.Exists(parties.Contains);
    }

    // An offer is told as a promise or as backing.
    private static string Block(Event told) => told.Code.Event.Value is "SUPPORT" ? "AGREE" : told.Code.Event.Value;
}
