using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Signals.Changes;
using Casus.Signals.Tension;

namespace Casus.Cli;

/// <summary>Reads what a ledger tells of pairs.</summary>
/// <param name="store">The ledger.</param>
/// <param name="codebook">What codes mean.</param>
internal sealed class PairLedger(ILedgerStore store, Codebook codebook)
{
    private IReadOnlyList<DateOnly>? days;

    /// <summary>The days on which the ledger's reports were written.</summary>
    public async Task<IReadOnlyList<DateOnly>> ReportDaysAsync(CancellationToken token) =>
        days ??= await store.QueryAsync(new ReportDaysQuery(), token).Select(d => d.Day).ToListAsync(token);

    /// <summary>A pair's series over all days that it has or the ledger covers.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="direction">Only acts in this direction, or null.</param>
    /// <param name="measures">The counts that are weighed; none weighs conflict and cooperation.</param>
    /// <param name="token">Stops the reading.</param>
    public async Task<PairReport> ReportAsync(ActorPair pair, PairDirection? direction, Measure[] measures, CancellationToken token)
    {
        var written = await ReportDaysAsync(token);
        var events = await store.QueryAsync(new EventsQuery { ActorA = pair.A, ActorB = pair.B, IsBrief = true }, token).ToListAsync(token);
        var options = new TensionOptions
        {
            Direction = direction,
            ReachFrom = written.Count == 0 ? null : written[0].AddDays(-Coverage.DaysBefore),
            ReachTo = written.Count == 0 ? null : written[^1],
        };
        return new PairReport(new TensionReader(codebook).Read(pair, events, options), written, measures);
    }
}
