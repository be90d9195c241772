namespace Casus.Tests.Ledger;

/// <summary>A folder of one test's own, gone with the test.</summary>
internal sealed class LedgerFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("casus-ledger-").FullName;

    public string Ledger => Path.Combine(Root, "casus.db");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
