using Casus.Ledger;
using Casus.Ledger.Conformance;
using Casus.Ledger.Sqlite;
using Casus.Tests.Support;

namespace Casus.Tests.Ledger;

/// <summary>The store in a file keeps all that a store must keep.</summary>
public sealed class SqliteConformanceTests : LedgerConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override async ValueTask<ILedgerStore> OpenAsync(CancellationToken cancellationToken) =>
        await SqliteLedgerStore.OpenAsync(folder.File("casus.db"), LedgerAccess.Write, cancellationToken);
}
