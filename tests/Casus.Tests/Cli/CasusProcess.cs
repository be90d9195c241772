using System.Diagnostics;
using System.Text;

namespace Casus.Tests.Cli;

/// <summary>What a run of the program gave.</summary>
internal sealed record CasusRun(int ExitCode, string Output, string Error);

/// <summary>Runs the built program as its own process.</summary>
internal static class CasusProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "casus.dll");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="folder">The folder to run in.</param>
    public static async Task<CasusRun> RunAsync(IReadOnlyList<string> arguments, string input = "", string? folder = null)
    {
        using var process = Start(arguments, folder);
        await using (var stdin = process.StandardInput)
        {
            await stdin.WriteAsync(input);
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CasusRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="folder">The folder to run in.</param>
    public static Process Start(IReadOnlyList<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        start.Environment.Remove("CASUS_LEDGER");
        return Process.Start(start)!;
    }
}
