using Casus.Ledger;
using Casus.Ledger.Conformance;
using Casus.Ledger.Sqlite;

namespace Casus.Tests.Ledger;

/// <summary>The store in memory keeps all that a store must keep.</summary>
public sealed class SqliteMemoryConformanceTests : LedgerConformance
{
    protected override bool Persists => false;

    protected override async ValueTask<ILedgerStore> OpenAsync(CancellationToken cancellationToken) =>
        await SqliteLedgerStore.OpenInMemoryAsync(cancellationToken);
}
