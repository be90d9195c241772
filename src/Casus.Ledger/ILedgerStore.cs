using Casus.Ledger.Changes;
using Casus.Ledger.Queries;

namespace Casus.Ledger;

/// <summary>Where a ledger is kept. One writer at a time; any number of readers.</summary>
public interface ILedgerStore : IAsyncDisposable
{
    /// <summary>Makes one change in one transaction: when the task ends, all of it is kept; when it fails, none.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops before the transaction begins; a begun one is finished.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="LedgerException">The store cannot take it (read-only, full, busy, broken).</exception>
    ValueTask<AppendResult> AppendAsync(LedgerChange change, CancellationToken cancellationToken);

    /// <summary>Answers a query, row by row, in the order that the query states.</summary>
    /// <typeparam name="TRow">The rows' type.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="LedgerException">The store cannot be read.</exception>
    IAsyncEnumerable<TRow> QueryAsync<TRow>(LedgerQuery<TRow> query, CancellationToken cancellationToken);
}
