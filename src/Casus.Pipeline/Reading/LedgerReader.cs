using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Pipeline.Resolving;
using Casus.Pipeline.Running;

namespace Casus.Pipeline.Reading;

/// <summary>
/// Reads reports into a ledger: all rooms but the last work on several threads; one thread writes, in input order, one
/// transaction a report. Events are resolved story by story in between and at the end.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="store">The ledger, open for writing.</param>
/// <param name="time">The clock for the history.</param>
/// <param name="identity">What makes two documents one report.</param>
public sealed class LedgerReader(CasusEngine engine, ILedgerStore store, TimeProvider time, DocumentIdentity identity = DocumentIdentity.AddressOrText)
{
    // Reports between two resolutions: as many as were read, so that a story is not resolved anew for each few of its reports, and never
    // so many that stopping takes long.
    private const int ResolveFirst = 2048, ResolveMost = 65_536;
    private readonly StoryReconciler reconciler = new(() => engine.Stamp(time), store);
    private readonly MediationKeeper mediations = new(() => engine.Stamp(time), store);
    private readonly StoryKeeper stories = new(engine, store, time);

    /// <summary>Reads all reports of a source, then resolves the stories they touch.</summary>
    /// <param name="source">The reports.</param>
    /// <param name="report">Called for each problem, in input order.</param>
    /// <param name="progress">Told after each report; or null.</param>
    /// <param name="totalBytes">How many bytes there are to read, where known.</param>
    /// <param name="cancellationToken">
    /// Stops the reading: what was read is written and resolved, nothing is left half done, and the summary says so.
    /// </param>
    /// <exception cref="LedgerException">The ledger cannot take it.</exception>
    public async Task<ReadSummary> ReadAsync(
        ISource source, Action<Problem> report, IProgress<ReadProgress>? progress, long? totalBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var summary = new ReadSummary();
        long bytes = 0, resolveAt = ResolveFirst;
        await stories.OpenAsync().ConfigureAwait(false);
        try
        {
            var readings = OrderedParallel.RunAsync(
                source.ReadAsync(cancellationToken), engine.Read, Environment.ProcessorCount * 4, cancellationToken);
            await foreach (var (raw, outcome) in readings.ConfigureAwait(false))
            {
                summary = await WriteAsync(summary, raw, outcome, report).ConfigureAwait(false);
                bytes += raw?.Bytes.Length ?? 0;
                progress?.Report(new ReadProgress(summary.Read, bytes, totalBytes, "reading"));
                if (summary.Added + summary.Revised >= resolveAt)
                {
                    resolveAt += Math.Min(resolveAt, ResolveMost);
                    summary = summary with { Resolved = summary.Resolved + await ResolveAsync(report).ConfigureAwait(false) };
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            summary = summary with { IsStopped = true };
        }

        progress?.Report(new ReadProgress(summary.Read, bytes, totalBytes, "resolving"));
        long resolved = await ResolveAsync(report).ConfigureAwait(false);
        await reconciler.ConvergeAsync(report).ConfigureAwait(false);
        if (resolved + summary.Resolved > 0)
        {
            await mediations.ReconcileAsync().ConfigureAwait(false);
        }

        return summary with { Resolved = summary.Resolved + resolved };
    }

    private async Task<long> ResolveAsync(Action<Problem> report)
    {
        await stories.ReconcileAsync().ConfigureAwait(false);
        return await reconciler.ReconcileStoriesAsync(report).ConfigureAwait(false);
    }

    private async Task<ReadSummary> WriteAsync(ReadSummary summary, RawReport? raw, Outcome<EngineReading> outcome, Action<Problem> report)
    {
        if (outcome.IsOk)
        {
            var kind = await AppendAsync(outcome.Value).ConfigureAwait(false);
            return summary with
            {
                Read = summary.Read + 1,
                Added = summary.Added + (kind == AppendKind.Added ? 1 : 0),
                Revised = summary.Revised + (kind == AppendKind.Revised ? 1 : 0),
                Unchanged = summary.Unchanged + (kind == AppendKind.Unchanged ? 1 : 0),
                NotCoded = kind == AppendKind.Unchanged ? summary.NotCoded : Counted(summary.NotCoded, outcome.Value.Reading.UncodedLanguage),
            };
        }

        report(outcome.Problem);
        if (outcome.Problem.IsNotice)
        {
            return summary with { Notices = summary.Notices + 1 };
        }

        await store.AppendAsync(new AppendProblem(engine.Stamp(time), outcome.Problem, raw?.Bytes ?? default), default).ConfigureAwait(false);
        return summary with { Read = summary.Read + 1, Rejected = summary.Rejected + 1 };
    }

    private static IReadOnlyDictionary<string, long> Counted(IReadOnlyDictionary<string, long> counts, string? language) => language is null
        ? counts
        : new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal) { [language] = counts.GetValueOrDefault(language) + 1 };

    private async Task<AppendKind> AppendAsync(EngineReading read)
    {
        var (address, digest) = identity == DocumentIdentity.Id
            ? ($"document:{read.Document.Id}", $"{read.ContentDigest} {read.Document.Id}")
            : (read.Raw.Address, read.ContentDigest);
        var known = await SingleAsync(new IdentityQuery(address, digest, read.Document)).ConfigureAwait(false);
        var document = read.Document with { Id = known.DocumentId };
        var reading = ReadingIds.Rename(read.Reading, known.DocumentId);
        var report = new ReadReport(address, read.Raw.MediaType, read.Raw.Bytes, document, digest, reading);
        return await stories.AppendAsync(report, known.Kind).ConfigureAwait(false);
    }

    private async Task<TRow> SingleAsync<TRow>(LedgerQuery<TRow> query)
    {
        await foreach (var row in store.QueryAsync(query, default).ConfigureAwait(false))
        {
            return row;
        }

        throw new InvalidOperationException($"The ledger gave no answer to {query.GetType().Name}.");
    }
}
