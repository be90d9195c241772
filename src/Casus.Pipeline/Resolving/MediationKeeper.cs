using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Resolution.Mediations;

namespace Casus.Pipeline.Resolving;

/// <summary>
/// Keeps the ledger's mediations: follows anew only those that a new, changed, moved or ended event can touch. The outcome is
/// the same as following all of them anew.
/// </summary>
/// <param name="stamp">Makes the stamp of a change.</param>
/// <param name="store">The ledger, open for writing.</param>
internal sealed class MediationKeeper(Func<ChangeStamp> stamp, ILedgerStore store)
{
    /// <summary>Follows the mediations that the news since the last time touch.</summary>
    public async Task ReconcileAsync()
    {
        var news = await store.QueryAsync(new MediationNewsQuery(), default).ToListAsync().ConfigureAwait(false);
        if (news.Count == 0)
        {
            return;
        }

        var before = await store.QueryAsync(new MediationOpeningsQuery(), default).ToListAsync().ConfigureAwait(false);
        var touched = new MediationReach(before);
        foreach (var line in news)
        {
            touched.AddStory(line.StoryId, line.EventId);
        }

        foreach (string id in news.Select(n => n.EventId).Distinct(StringComparer.Ordinal))
        {
            await foreach (var mediation in store.QueryAsync(new MediationsQuery { EventId = id }, default).ConfigureAwait(false))
            {
                touched.AddMediation(mediation);
            }

            foreach (var told in await store.QueryAsync(new EventsQuery { Id = id }, default).ToListAsync().ConfigureAwait(false))
            {
                touched.AddEvent(told);
            }
        }

        var openings = new List<MediationOpening>();
        foreach (string story in touched.Stories)
        {
            openings.AddRange(MediationTracker.Openings(await StoryAsync(story).ConfigureAwait(false)));
        }

        await FollowAsync(touched.Group(openings), openings, touched.Stories).ConfigureAwait(false);
    }

    private async Task FollowAsync(MediationGroup group, List<MediationOpening> opened, IReadOnlyCollection<string> stories)
    {
        var replaced = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var former in group.Former)
        {
            foreach (var mediation in await store.QueryAsync(new MediationsQuery { EventId = former.EventId }, default).ToListAsync().ConfigureAwait(false))
            {
                if (mediation.Mediator == former.Mediator && mediation.OpeningIds.Contains(former.EventId))
                {
                    replaced.Add(mediation.Id);
                }
            }
        }

        var events = await EventsAsync(group.Openings).ConfigureAwait(false);
        var mediations = MediationTracker.Track([.. events.Values], group.Openings);
        var change = new AppendMediations(stamp(), mediations)
        {
            Replaced = group.IsAll ? null : [.. replaced],
            Openings = opened,
            OpenedIn = group.IsAll ? null : [.. stories],
        };
        await store.AppendAsync(change, default).ConfigureAwait(false);
    }

    // Every event that can be a step: of mediator and party, of two parties, an answer of one, and the stories' own.
    private async Task<SortedDictionary<string, Event>> EventsAsync(IReadOnlyList<MediationOpening> openings)
    {
        var events = new SortedDictionary<string, Event>(StringComparer.Ordinal);
        foreach (string story in openings.Select(o => o.StoryId).Distinct(StringComparer.Ordinal))
        {
            foreach (var told in await StoryAsync(story).ConfigureAwait(false))
            {
                events[told.Id] = told;
            }
        }

        foreach (var query in MediationReach.Queries(openings))
        {
            foreach (var told in await store.QueryAsync(query, default).ToListAsync().ConfigureAwait(false))
            {
                events[told.Id] = told;
            }
        }

        return events;
    }

    private async Task<List<Event>> StoryAsync(string story) =>
        [.. (await store.QueryAsync(new EventsQuery { StoryId = story }, default).ToListAsync().ConfigureAwait(false)).Where(e => e.StoryId == story)];
}
