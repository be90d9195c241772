using Casus.Extraction;
using Casus.Pipeline.Running;

namespace Casus.Pipeline.Filtering;

/// <summary>Runs work over the documents of a source and gives the results in input order: what the stateless commands are.</summary>
public static class DocumentFilter
{
    /// <summary>Runs it.</summary>
    /// <typeparam name="T">What the work yields for a document.</typeparam>
    /// <param name="extractors">Extracts the documents.</param>
    /// <param name="source">Where the reports come from.</param>
    /// <param name="work">The work; runs on several threads.</param>
    /// <param name="write">Called with each result, in input order.</param>
    /// <param name="report">Called for each problem, in input order.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    /// <returns>How many reports were rejected.</returns>
    public static async Task<long> RunAsync<T>(
        Extractors extractors, ISource source, Func<Document, T> work, Action<T> write, Action<Problem> report, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(extractors);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(report);
        long rejected = 0;
        var results = OrderedParallel.RunAsync(
            source.ReadAsync(cancellationToken), raw => Guarded(extractors, raw, work), Environment.ProcessorCount * 4, cancellationToken);
        await foreach (var result in results.ConfigureAwait(false))
        {
            if (result.IsOk)
            {
                write(result.Value);
            }
            else
            {
                report(result.Problem);
                rejected += result.Problem.IsNotice ? 0 : 1;
            }
        }

        return rejected;
    }

    private static Outcome<T> Guarded<T>(Extractors extractors, Outcome<RawReport> raw, Func<Document, T> work)
        where T : class
    {
        if (!raw.IsOk)
        {
            return raw.Problem;
        }

        var document = extractors.Extract(raw.Value);
        return document.IsOk ? OneDocument.Try(raw.Value.Where, () => (Outcome<T>)work(document.Value)) : document.Problem;
    }
}
