using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>Resolves the stories that wait for it.</summary>
/// <param name="stamp">Makes the stamp of a change.</param>
/// <param name="store">The ledger, open for writing.</param>
internal sealed class StoryReconciler(Func<ChangeStamp> stamp, ILedgerStore store)
{
    private readonly ElsewhereFinder elsewhere = new(store);
    private readonly CorrectionFinder corrections = new(store, new ElsewhereFinder(store));
    private readonly StoryConvergence convergence = new();
    private readonly NeighbourFinder neighbours = new(store);

    /// <summary>Resolves every waiting story, in the order of stories, one transaction each.</summary>
    /// <param name="report">Called for a story that a fault of ours keeps from being resolved; it goes on waiting.</param>
    /// <returns>How many stories were resolved.</returns>
    public async Task<long> ReconcileStoriesAsync(Action<Problem> report)
    {
        long resolved = 0;
        await corrections.OpenAsync().ConfigureAwait(false);
        var waiting = await store.QueryAsync(new WaitingStoriesQuery(), default).ToListAsync().ConfigureAwait(false);
        var orders = await store.QueryAsync(new StoryOrdersQuery(waiting), default).ToListAsync().ConfigureAwait(false);
        orders.Sort(StoryOrder.Compare);
        foreach (string story in orders.Select(o => o.StoryId).Concat(waiting.Except(orders.Select(o => o.StoryId), StringComparer.Ordinal)))
        {
            resolved += await TryReconcileAsync(story, true, report).ConfigureAwait(false) ? 1 : 0;
        }

        return resolved;
    }

    /// <summary>Resolves stories again that come after one near them that changed since they were resolved, until nothing changes.</summary>
    /// <param name="report">Called for a story that a fault of ours keeps from being resolved.</param>
    /// <returns>How many stories were resolved.</returns>
    public async Task<long> ConvergeAsync(Action<Problem> report)
    {
        long resolved = 0;
        while (convergence.Next() is { } story)
        {
            // A story that was joined into another since has nothing of its own any more.
            if (await store.QueryAsync(new StoryOrdersQuery([story]), default).AnyAsync().ConfigureAwait(false))
            {
                resolved += await TryReconcileAsync(story, false, report).ConfigureAwait(false) ? 1 : 0;
            }
        }

        return resolved;
    }

    private async Task<bool> TryReconcileAsync(string story, bool hasNews, Action<Problem> report)
    {
        try
        {
            await ReconcileAsync(story, hasNews).ConfigureAwait(false);
            return true;
        }
        catch (ArgumentException ex)
        {
            var problem = new Problem(Problems.DocumentFailed, story, $"the story cannot be resolved: {ex.Message}".ReplaceLineEndings(" "));
            report(problem);
            await store.AppendAsync(new AppendProblem(stamp(), problem, default), default).ConfigureAwait(false);
            return false;
        }
    }

    private async Task ReconcileAsync(string story, bool hasNews)
    {
        var readings = await store.QueryAsync(new StoryReadingsQuery(story), default).ToListAsync().ConfigureAwait(false);
        var known = await store.QueryAsync(new EventsQuery { StoryId = story, Rejected = RejectedEvents.Included }, default).ToListAsync().ConfigureAwait(false);
        var outside = await neighbours.FindAsync(readings, known).ConfigureAwait(false);
        var input = await corrections.AddAsync(new ResolutionInput(story, readings) { Known = known, Neighbours = outside }).ConfigureAwait(false);
        var near = input.Neighbours.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        input = input with { Left = [.. known.Select(e => e.Id).Where(id => !near.Contains(id))] };
        var (whole, orders) = await elsewhere.AddOrderAsync(input).ConfigureAwait(false);
        var grouping = Resolver.Group(whole);
        var resolution = grouping.Resolve(await elsewhere.ReadAsync(grouping.Wanted).ConfigureAwait(false));
        convergence.Note(whole, resolution, orders, hasNews);
        await store.AppendAsync(new AppendResolution(stamp(), resolution), default).ConfigureAwait(false);
    }
}
