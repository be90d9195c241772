using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>
/// Brings what other stories tell of a story's events to its resolution, so that the values of an event do not depend on which of its
/// stories was resolved last.
/// </summary>
/// <param name="store">The ledger.</param>
internal sealed class ElsewhereFinder(ILedgerStore store)
{
    /// <summary>Adds the readings of those of these reports that are neither the story's nor given already.</summary>
    /// <param name="input">The story.</param>
    /// <param name="reports">Ids of reports.</param>
    /// <returns>The same input when there is none.</returns>
    public async Task<ResolutionInput> AddAsync(ResolutionInput input, IEnumerable<string> reports)
    {
        var given = input.Readings.Concat(input.Elsewhere).Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var wanted = new SortedSet<string>(reports.Where(d => !given.Contains(d)), StringComparer.Ordinal);
        return wanted.Count == 0 ? input : input with { Elsewhere = [.. input.Elsewhere, .. await ReadAsync(wanted).ConfigureAwait(false)] };
    }

    /// <summary>Readings of reports.</summary>
    /// <param name="reports">Their ids.</param>
    public async Task<List<ReportReading>> ReadAsync(IReadOnlyCollection<string> reports)
    {
        var readings = new List<ReportReading>();
        if (reports.Count > 0)
        {
            await foreach (var stored in store.QueryAsync(new ReportReadingsQuery([.. reports]), default).ConfigureAwait(false))
            {
                readings.Add(stored.Reading);
            }
        }

        return readings;
    }

    /// <summary>Adds when the reports of other stories were written that tell the events given, and which of them come after the story.</summary>
    /// <param name="input">The story, its events and its neighbours.</param>
    /// <returns>With it where the stories stand that these reports are of, and the story itself.</returns>
    public async Task<(ResolutionInput Input, StoryOrders Orders)> AddOrderAsync(ResolutionInput input)
    {
        var own = input.Readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var events = input.Known.Concat(input.Neighbours).ToList();
        var wanted = new SortedSet<string>(
            events.SelectMany(e => e.Members).Select(m => m.Mention.DocumentId).Concat(events.SelectMany(e => e.Claims).Select(c => c.DocumentId))
                .Where(d => !own.Contains(d)), StringComparer.Ordinal);
        var tellings = wanted.Count == 0 ? [] : await store.QueryAsync(new ReportTellingsQuery(wanted), default).ToListAsync().ConfigureAwait(false);
        var stories = new SortedSet<string>(tellings.Select(t => t.StoryId), StringComparer.Ordinal) { input.StoryId };
        var orders = new StoryOrders(input.StoryId, await store.QueryAsync(new StoryOrdersQuery(stories), default).ToListAsync().ConfigureAwait(false), tellings);
        return (input with
        {
            Outside = [.. tellings.Select(t => new OutsideReport(t.DocumentId, t.StoryId) { IsLater = orders.IsLater(t.StoryId), Written = t.Day, Inference = t.Inference })],
        }, orders);
    }
}
