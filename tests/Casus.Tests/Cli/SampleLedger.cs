using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>The samples, read once by the program for all tests that only look.</summary>
public sealed class SampleLedger : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The ledger's file.</summary>
    public string Path => folder.File("samples.db");

    /// <summary>The run that read the samples.</summary>
    internal CasusRun Reading { get; private set; } = new(-1, "", "");

    /// <summary>Runs a command on the ledger.</summary>
    internal Task<CasusRun> RunAsync(params string[] arguments) => CasusProcess.RunAsync([.. arguments, "--ledger", Path]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        Reading = await CasusProcess.RunAsync(["read", "samples", "--quiet", "--ledger", Path], folder: Repository.Root);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
