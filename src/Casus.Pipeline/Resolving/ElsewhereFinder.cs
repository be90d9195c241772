using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>
/// Brings the reports of other stories that tell a story's events to its resolution, so that the values of an event do not
/// depend on which of its stories was resolved last.
/// </summary>
/// <param name="store">The ledger.</param>
internal sealed class ElsewhereFinder(ILedgerStore store)
{
    /// <summary>Adds the reports that tell these events and are neither the story's nor given already.</summary>
    /// <param name="input">The story.</param>
    /// <param name="events">Events that it tells.</param>
    /// <returns>The same input when there is none.</returns>
    public Task<ResolutionInput> AddAsync(ResolutionInput input, IEnumerable<Event> events) =>
        AddAsync(input, events.SelectMany(e => e.Members).Select(m => m.Mention.DocumentId));

    /// <summary>Adds those of these reports that are neither the story's nor given already.</summary>
    /// <param name="input">The story.</param>
    /// <param name="reports">Ids of reports.</param>
    /// <returns>The same input when there is none.</returns>
    public async Task<ResolutionInput> AddAsync(ResolutionInput input, IEnumerable<string> reports)
    {
        var given = input.Readings.Concat(input.Elsewhere).Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var wanted = new SortedSet<string>(reports.Where(d => !given.Contains(d)), StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return input;
        }

        var readings = new List<ReportReading>(input.Elsewhere);
        var inferences = new List<ReferenceInference>(input.ElsewhereInferences);
        await foreach (var stored in store.QueryAsync(new ReportReadingsQuery([.. wanted]), default).ConfigureAwait(false))
        {
            readings.Add(stored.Reading);
            if (stored.Inference is { } inference)
            {
                inferences.Add(inference);
            }
        }

        return input with { Elsewhere = readings, ElsewhereInferences = inferences };
    }
}
