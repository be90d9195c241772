using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Pipeline.Resolving;
using Casus.Resolution.Corrections;

namespace Casus.Pipeline.Correcting;

/// <summary>Writes what a person corrects and resolves the stories concerned.</summary>
/// <param name="store">The ledger, open for writing.</param>
/// <param name="dataVersion">Version of the data, for the history.</param>
/// <param name="time">The clock.</param>
public sealed class Corrector(ILedgerStore store, string dataVersion, TimeProvider time)
{
    /// <summary>Appends corrections, then resolves.</summary>
    /// <param name="corrections">The corrections, oldest first. Where an undoing names one of them it names it by its id here.</param>
    /// <param name="report">Called for a story that cannot be resolved.</param>
    /// <returns>For each its id in the ledger, and whether it is new.</returns>
    /// <exception cref="ArgumentException">An undoing names no correction that holds; nothing after it is written.</exception>
    public async Task<IReadOnlyList<(string Id, bool IsNew)>> AppendAsync(IReadOnlyList<Correction> corrections, Action<Problem> report)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var written = new List<(string Id, bool IsNew)>();
        foreach (var correction in corrections)
        {
            string? undoes = correction.Undoes is { } id ? ids.GetValueOrDefault(id, id) : null;
            var result = await store.AppendAsync(new AppendCorrection(Stamp(), correction with { Undoes = undoes }), default).ConfigureAwait(false);
            if (correction.Id.Length > 0)
            {
                ids[correction.Id] = result.CorrectionId;
            }

            written.Add((result.CorrectionId, result.Kind == AppendKind.Added));
        }

        await ResolveAsync(report).ConfigureAwait(false);
        return written;
    }

    /// <summary>Which mentions of a correction are not there: its reports are not in the ledger, or do not tell them any more.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<CorrectionMention>> WaitingAsync(ILedgerStore store, Correction correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(correction);
        var names = correction.Mentions.Concat(correction.Others).ToList();
        var found = new HashSet<CorrectionMention>();
        foreach (string id in names.Select(n => n.DocumentId).Distinct(StringComparer.Ordinal))
        {
            await foreach (var report in store.QueryAsync(new ReportsQuery(id), cancellationToken).ConfigureAwait(false))
            {
                found.UnionWith(MentionLocator.Find(names, report.Reading).Keys);
            }
        }

        return [.. names.Where(n => !found.Contains(n))];
    }

    private async Task ResolveAsync(Action<Problem> report)
    {
        var reconciler = new StoryReconciler(Stamp, store);
        if (await reconciler.ReconcileStoriesAsync(report).ConfigureAwait(false) > 0)
        {
            await reconciler.ConvergeAsync(report).ConfigureAwait(false);
            await new MediationKeeper(Stamp, store).ReconcileAsync().ConfigureAwait(false);
        }
    }

    private ChangeStamp Stamp() => new(time.GetUtcNow(), CasusEngine.CasusVersion, dataVersion);
}
