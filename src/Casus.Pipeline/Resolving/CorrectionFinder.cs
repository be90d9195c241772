using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Resolution;

namespace Casus.Pipeline.Resolving;

/// <summary>Brings the corrections that a story is concerned by to its resolution, with the events and reports elsewhere that they name.</summary>
/// <param name="store">The ledger.</param>
/// <param name="elsewhere">Brings the reports.</param>
internal sealed class CorrectionFinder(ILedgerStore store, ElsewhereFinder elsewhere)
{
    private IReadOnlyList<Correction> holding = [];
    private ILookup<string, Correction> byReport = Array.Empty<Correction>().ToLookup(_ => "");

    /// <summary>Reads the corrections that hold now.</summary>
    public async Task OpenAsync()
    {
        holding = Correction.Holding(await store.QueryAsync(new CorrectionsQuery(), default).ToListAsync().ConfigureAwait(false));
        byReport = holding.SelectMany(c => c.Mentions.Concat(c.Others).Select(m => (m.DocumentId, Correction: c))).Distinct()
            .ToLookup(p => p.DocumentId, p => p.Correction, StringComparer.Ordinal);
    }

    /// <summary>Adds corrections to what a story's resolution needs.</summary>
    /// <param name="input">The story, its events and its neighbours.</param>
    public async Task<ResolutionInput> AddAsync(ResolutionInput input)
    {
        if (holding.Count == 0)
        {
            return input;
        }

        var own = input.Readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var neighbours = input.Neighbours.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (string report in Reports(own.SelectMany(r => byReport[r])).Where(r => !own.Contains(r)))
        {
            foreach (var ev in await store.QueryAsync(new EventsQuery { DocumentId = report, Rejected = RejectedEvents.Included }, default).ToListAsync().ConfigureAwait(false))
            {
                neighbours[ev.Id] = ev;
            }
        }

        var concerned = input.Known.Concat(neighbours.Values).SelectMany(e => e.Members).Select(m => m.Mention.DocumentId)
            .Concat(own).Distinct(StringComparer.Ordinal).SelectMany(r => byReport[r]).ToHashSet();
        var found = input with
        {
            Neighbours = [.. neighbours.Values.OrderBy(e => e.Id, StringComparer.Ordinal)],
            Corrections = [.. holding.Where(concerned.Contains)],
        };
        return await elsewhere.AddAsync(found, Reports(concerned)).ConfigureAwait(false);
    }

    private static SortedSet<string> Reports(IEnumerable<Correction> corrections) =>
        new(corrections.SelectMany(c => c.Mentions.Concat(c.Others)).Select(m => m.DocumentId), StringComparer.Ordinal);
}
