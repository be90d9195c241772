using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>
/// Which stories must be resolved again because a story near them changed after they were: what a story makes of its mentions
/// depends on the events near it, and these on it. Stories are taken in an order that does not depend on how reports arrived,
/// until nothing changes or each was taken a few times.
/// </summary>
internal sealed class StoryConvergence
{
    private const int MostTimes = 3; // a story is taken again so often at most

    private readonly SortedSet<string> again = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal); // by story: day and id of its first report
    private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);

    /// <summary>Notes what a resolution changed.</summary>
    /// <param name="input">What was given.</param>
    /// <param name="resolution">What came out.</param>
    public void Note(ResolutionInput input, StoryResolution resolution)
    {
        keys[input.StoryId] = Key(input.Readings);
        again.Remove(input.StoryId);
        var before = input.Known.Concat(input.Neighbours).DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var changed = resolution.Events.Where(e => !before.TryGetValue(e.Id, out var was) || Differs(was, e)).ToList();
        changed.AddRange(input.Known.Where(e => !resolution.Events.Any(now => now.Id == e.Id)));
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var near in before.Values.Where(e => e.StoryId != input.StoryId && e.StoryId.Length > 0 && times.GetValueOrDefault(e.StoryId) < MostTimes))
        {
            if (changed.Exists(c => c.Id == near.Id || MayMeet(c, near)))
            {
                again.Add(near.StoryId);
            }
        }
    }

    /// <summary>Takes the next story that must be resolved again: of those known the one with the earliest first report; or null.</summary>
    public string? Next()
    {
        string? next = again.OrderBy(s => keys.GetValueOrDefault(s, ""), StringComparer.Ordinal).ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault();
        if (next is not null)
        {
            again.Remove(next);
            times[next] = times.GetValueOrDefault(next) + 1;
        }

        return next;
    }

    private static string Key(IReadOnlyList<ReportReading> readings) => readings
        .Select(r => $"{r.Reference:yyyy-MM-dd} {r.DocumentId}").Order(StringComparer.Ordinal).FirstOrDefault("");

    private static bool Differs(Event before, Event now) =>
        before.Code != now.Code || before.Date != now.Date || before.Place != now.Place || before.Members.Count != now.Members.Count
        || !before.Members.Select(m => (m.Mention.DocumentId, m.Mention.Trigger)).SequenceEqual(now.Members.Select(m => (m.Mention.DocumentId, m.Mention.Trigger)));

    // Events of one type, of days that may be one, and with a party in common unless one names none.
    private static bool MayMeet(Event a, Event b)
    {
        if (a.Code.Event != b.Code.Event || (a.Date is { Precision: DatePrecision.Day } x && b.Date is { Precision: DatePrecision.Day } y && x.Value != y.Value))
        {
            return false;
        }

        var parties = a.Sources.Concat(a.Targets).Select(p => p.Code).Where(c => !c.IsEmpty).ToHashSet();
        var others = b.Sources.Concat(b.Targets).Select(p => p.Code).Where(c => !c.IsEmpty).ToList();
        return parties.Count == 0 || others.Count == 0 || others.Exists(parties.Contains);
    }
}
