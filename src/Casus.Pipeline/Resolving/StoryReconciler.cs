using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>Resolves the stories that wait for it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="store">The ledger, open for writing.</param>
/// <param name="time">The clock for the history.</param>
internal sealed class StoryReconciler(CasusEngine engine, ILedgerStore store, TimeProvider time)
{
    private readonly NeighbourFinder neighbours = new(store);

    /// <summary>Resolves every waiting story, one transaction each.</summary>
    /// <param name="report">Called for a story that a fault of ours keeps from being resolved; it goes on waiting.</param>
    /// <returns>How many stories were resolved.</returns>
    public async Task<long> ReconcileStoriesAsync(Action<Problem> report)
    {
        long resolved = 0;
        foreach (string story in await ListAsync(new WaitingStoriesQuery()).ConfigureAwait(false))
        {
            try
            {
                await ReconcileAsync(story).ConfigureAwait(false);
                resolved++;
            }
            catch (ArgumentException ex)
            {
                var problem = new Problem(Problems.DocumentFailed, story, $"the story cannot be resolved: {ex.Message}".ReplaceLineEndings(" "));
                report(problem);
                await store.AppendAsync(new AppendProblem(engine.Stamp(time), problem, default), default).ConfigureAwait(false);
            }
        }

        return resolved;
    }

    private async Task ReconcileAsync(string story)
    {
        var readings = await ListAsync(new StoryReadingsQuery(story)).ConfigureAwait(false);
        var known = await ListAsync(new EventsQuery { StoryId = story }).ConfigureAwait(false);
        var outside = await neighbours.FindAsync(story, readings, known).ConfigureAwait(false);
        var resolution = Resolver.Resolve(new ResolutionInput(story, readings) { Known = known, Neighbours = outside });
        await store.AppendAsync(new AppendResolution(engine.Stamp(time), resolution), default).ConfigureAwait(false);
    }

    private async Task<List<TRow>> ListAsync<TRow>(LedgerQuery<TRow> query)
    {
        var rows = new List<TRow>();
        await foreach (var row in store.QueryAsync(query, default).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
    }
}
