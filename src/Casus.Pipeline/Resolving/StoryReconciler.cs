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

    /// <summary>Resolves every waiting story, one transaction each.</summary>
    /// <param name="report">Called for a story that a fault of ours keeps from being resolved; it goes on waiting.</param>
    /// <returns>How many stories were resolved.</returns>
    public async Task<long> ReconcileStoriesAsync(Action<Problem> report)
    {
        long resolved = 0;
        await corrections.OpenAsync().ConfigureAwait(false);
        foreach (string story in await store.QueryAsync(new WaitingStoriesQuery(), default).ToListAsync().ConfigureAwait(false))
        {
            resolved += await TryReconcileAsync(story, report).ConfigureAwait(false) ? 1 : 0;
        }

        return resolved;
    }

    /// <summary>Resolves stories again whose neighbours changed after they were resolved, until nothing changes.</summary>
    /// <param name="report">Called for a story that a fault of ours keeps from being resolved.</param>
    /// <returns>How many stories were resolved.</returns>
    public async Task<long> ConvergeAsync(Action<Problem> report)
    {
        long resolved = 0;
        while (convergence.Next() is { } story)
        {
            // A story that was joined into another since has nothing of its own any more.
            if ((await store.QueryAsync(new StoriesQuery(story), default).ToListAsync().ConfigureAwait(false)).Exists(s => s.Id == story))
            {
                resolved += await TryReconcileAsync(story, report).ConfigureAwait(false) ? 1 : 0;
            }
        }

        return resolved;
    }

    private async Task<bool> TryReconcileAsync(string story, Action<Problem> report)
    {
        try
        {
            await ReconcileAsync(story).ConfigureAwait(false);
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

    private async Task ReconcileAsync(string story)
    {
        var readings = await store.QueryAsync(new StoryReadingsQuery(story), default).ToListAsync().ConfigureAwait(false);
        var known = await store.QueryAsync(new EventsQuery { StoryId = story, Rejected = RejectedEvents.Included }, default).ToListAsync().ConfigureAwait(false);
        var outside = await neighbours.FindAsync(story, readings, known).ConfigureAwait(false);
        var input = await corrections.AddAsync(new ResolutionInput(story, readings) { Known = known, Neighbours = outside }).ConfigureAwait(false);
        input = await elsewhere.AddAsync(input, known).ConfigureAwait(false);
        var resolution = Resolver.Resolve(input);
        var whole = await elsewhere.AddAsync(input, resolution.Events).ConfigureAwait(false);
        resolution = ReferenceEquals(whole, input) ? resolution : Resolver.Resolve(whole);
        convergence.Note(whole, resolution);
        await store.AppendAsync(new AppendResolution(stamp(), resolution), default).ConfigureAwait(false);
    }
}
