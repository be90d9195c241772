using Casus.Ledger;
using Casus.Ledger.Conformance;
using Casus.Ledger.Sqlite;

namespace Casus.Tests.Ledger;

/// <summary>The store in a file keeps all that a store must keep.</summary>
public sealed class SqliteConformanceTests : LedgerConformance, IDisposable
{
    private readonly LedgerFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async ValueTask<ILedgerStore> OpenAsync(CancellationToken cancellationToken) =>
        await SqliteLedgerStore.OpenAsync(folder.Ledger, LedgerAccess.Write, cancellationToken);
}
