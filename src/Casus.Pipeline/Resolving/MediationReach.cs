using Casus.Ledger.Queries;
using Casus.Resolution.Mediations;

namespace Casus.Pipeline.Resolving;

/// <summary>Works out how far the news of events reach among the openings of mediations.</summary>
/// <param name="before">All openings as they were last written.</param>
internal sealed class MediationReach(IReadOnlyList<MediationOpening> before)
{
    private readonly HashSet<string> openedIn = before.Select(o => o.StoryId).ToHashSet(StringComparer.Ordinal);
    private readonly ILookup<string, MediationOpening> byEvent = before.ToLookup(o => o.EventId, StringComparer.Ordinal);
    private readonly SortedSet<string> stories = new(StringComparer.Ordinal);
    private readonly HashSet<MediationOpening> touched = [];
    private readonly ILookup<ActorCode, MediationOpening> byActor = before
        .SelectMany(o => o.Parties.Select(MediationTracker.InLedger).Append(o.Mediator).Distinct(), (o, code) => (o, code)).ToLookup(p => p.code, p => p.o);

    /// <summary>Stories whose openings have to be found anew.</summary>
    public IReadOnlyCollection<string> Stories => stories;

    /// <summary>Takes an event's story, now or before.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="eventId">The event.</param>
    public void AddStory(string storyId, string eventId)
    {
        if (openedIn.Contains(storyId))
        {
            stories.Add(storyId);
        }

        foreach (var opening in byEvent[eventId])
        {
            stories.Add(opening.StoryId);
        }
    }

    /// <summary>Takes an event as it is now.</summary>
    /// <param name="told">The event.</param>
    public void AddEvent(Event told)
    {
        if (MediationTracker.Opens(told))
        {
            stories.Add(told.StoryId);
        }

        foreach (var code in told.Sources.Concat(told.Targets).Select(a => a.Code).Where(c => !c.IsEmpty).Distinct())
        {
            touched.UnionWith(byActor[code]);
        }
    }

    /// <summary>Takes a mediation that holds an event of the news.</summary>
    /// <param name="mediation">The mediation.</param>
    public void AddMediation(Mediation mediation)
    {
        foreach (string id in mediation.EventIds)
        {
            touched.UnionWith(byEvent[id].Where(o => o.Mediator == mediation.Mediator));
        }
    }

    /// <summary>The openings to follow anew: those touched, and all that can share a mediation with one of them.</summary>
    /// <param name="now">The openings of <see cref="Stories"/> as they are now.</param>
    public MediationGroup Group(IReadOnlyList<MediationOpening> now)
    {
        var seeds = touched.Concat(before.Where(o => stories.Contains(o.StoryId))).Concat(now).ToHashSet();
        var all = before.Concat(now).Distinct().ToList();
        var reached = new HashSet<MediationOpening>();
        foreach (var mediator in all.GroupBy(o => o.Mediator))
        {
            var open = new Queue<MediationOpening>(mediator.Where(seeds.Contains));
            var rest = mediator.Where(o => !seeds.Contains(o)).ToHashSet();
            while (open.TryDequeue(out var opening))
            {
                reached.Add(opening);
                foreach (var other in rest.Where(o => o.Parties.Intersect(opening.Parties).Any()).ToList())
                {
                    rest.Remove(other);
                    open.Enqueue(other);
                }
            }
        }

        var former = before.ToHashSet();
        var current = before.Where(o => !stories.Contains(o.StoryId)).Concat(now).ToHashSet();
        return new MediationGroup(
            [.. reached.Where(current.Contains).OrderBy(o => o.EventId, StringComparer.Ordinal).ThenBy(o => o.Mediator)],
            [.. reached.Where(former.Contains)],
            IsAll: before.Count == 0);
    }

    /// <summary>What finds every event that can be a step of the openings' mediations, besides those of their stories.</summary>
    /// <param name="openings">The openings.</param>
    public static IEnumerable<EventsQuery> Queries(IReadOnlyList<MediationOpening> openings)
    {
        var spans = new SortedDictionary<(ActorCode One, ActorCode Other, string Type), (DateOnly From, DateOnly To)>();
        foreach (var opening in openings.Where(o => o.Day is not null))
        {
            var (from, to) = (opening.Day!.Value.AddDays(-MediationTracker.BeforeDays), opening.Day.Value.AddDays(MediationTracker.WindowDays));
            foreach (var key in Keys(opening))
            {
                spans[key] = spans.TryGetValue(key, out var span) ? (from < span.From ? from : span.From, to > span.To ? to : span.To) : (from, to);
            }
        }

        return spans.Select(s => new EventsQuery
        {
            ActorA = s.Key.One,
            ActorB = s.Key.Other,
            Type = s.Key.Type.Length == 0 ? default : new EventType(s.Key.Type),
            From = s.Value.From,
            To = s.Value.To,
        });
    }

    private static IEnumerable<(ActorCode One, ActorCode Other, string Type)> Keys(MediationOpening opening)
    {
        var parties = opening.Parties.Select(MediationTracker.InLedger).Distinct().ToList();
        foreach (var party in parties)
        {
            yield return (opening.Mediator, party, "");
            yield return (party, default, "REJECT");
            if (parties.Count < opening.Parties.Count)
            {
                yield return (party, default, ""); // a state and its armed group: one code
            }

            foreach (var other in parties.Where(p => p > party))
            {
                yield return (party, other, "");
            }
        }
    }
}
