namespace Casus.Pipeline.Watching;

/// <summary>Reports that are in memory, as a source.</summary>
/// <param name="reports">The reports.</param>
internal sealed class ListedReports(IReadOnlyList<RawReport> reports) : ISource
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Outcome<RawReport>> ReadAsync(CancellationToken cancellationToken) =>
        reports.Select(static r => (Outcome<RawReport>)r).ToAsyncEnumerable();
}
