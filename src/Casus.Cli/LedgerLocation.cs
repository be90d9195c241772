using System.CommandLine;
using Casus.Ledger;
using Casus.Ledger.Sqlite;

namespace Casus.Cli;

/// <summary>Which ledger a command works on: <c>--ledger</c>, else <c>CASUS_LEDGER</c>, else <c>casus.db</c> in this folder.</summary>
internal sealed class LedgerLocation
{
    /// <summary>The option, shared by all commands that use a ledger.</summary>
    public Option<string?> Option { get; } = new("--ledger")
    {
        Description = "The ledger's file (default: $CASUS_LEDGER, else casus.db in this folder)",
        HelpName = "FILE",
    };

    /// <summary>The ledger's path.</summary>
    /// <param name="parsed">The command line.</param>
    public string Path(ParseResult parsed)
    {
        string? path = parsed.GetValue(Option) ?? Environment.GetEnvironmentVariable("CASUS_LEDGER");
        return string.IsNullOrWhiteSpace(path) ? "casus.db" : path;
    }

    /// <summary>Opens the ledger.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="access">For reading or writing.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public async Task<ILedgerStore> OpenAsync(ParseResult parsed, LedgerAccess access, CancellationToken cancellationToken) =>
        await SqliteLedgerStore.OpenAsync(Path(parsed), access, cancellationToken);
}
