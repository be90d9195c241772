using System.Diagnostics;
using System.Text;

namespace Casus.Tests.Cli;

/// <summary>Runs the built program as its own process.</summary>
internal static class CasusProcess
{
    /// <summary>The program, built beside the tests.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "casus.dll");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Environment variables to set; those of Casus are unset otherwise.</param>
    public static async Task<CasusRun> RunAsync(
        IReadOnlyList<string> arguments, string input = "", string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, folder, environment);
        return await EndAsync(process, input);
    }

    /// <summary>Runs a line of bash to its end, in which <c>./casus</c> and <c>casus</c> are the built program.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="folder">The folder to run in.</param>
    public static async Task<CasusRun> BashAsync(string line, string folder)
    {
        const string Functions = "./casus() { dotnet exec \"$CASUS_DLL\" \"$@\"; }; casus() { ./casus \"$@\"; }; ";
        var start = StartInfo("bash", ["-c", Functions + line], folder, null);
        start.Environment["CASUS_DLL"] = Program;
        using var process = Process.Start(start)!;
        return await EndAsync(process, "");
    }

    /// <summary>Starts it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Environment variables to set.</param>
    public static Process Start(IReadOnlyList<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null) =>
        Process.Start(StartInfo("dotnet", ["exec", Program, .. arguments], folder, environment))!;

    /// <summary>Runs a program of the system and gives its exit code, or null where there is no such program.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<int?> SystemAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(StartInfo(program, arguments, null, null))!;
            return (await EndAsync(process, "")).ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static async Task<CasusRun> EndAsync(Process process, string input)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await using var stdin = process.StandardInput;
            await stdin.WriteAsync(input);
        }
        catch (IOException)
        {
            // The program ended without reading its input to the end.
        }

        await process.WaitForExitAsync();
        return new CasusRun(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
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
        start.Environment.Remove("CASUS_DATA");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
