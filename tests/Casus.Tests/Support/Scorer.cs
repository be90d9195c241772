using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Casus.Tests.Support;

/// <summary>Runs the scorers of the shared folder, which need Python 3.</summary>
internal static class Scorer
{
    /// <summary>Runs a scorer with <c>--json</c> and gives what it prints.</summary>
    /// <param name="script">Its file, such as <c>score_conllu.py</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        string path = Repository.Shared("score", script);
        var start = new ProcessStartInfo("python3", [path, .. arguments, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var error = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(python.ExitCode == 0, $"{script}: {await error}{output}");
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>The text of a file that is packed with xz.</summary>
    /// <param name="path">The file.</param>
    public static async Task<string> UnpackAsync(string path)
    {
        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        string text = await xz.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await xz.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(xz.ExitCode == 0, $"xz could not read {path}");
        return text;
    }
}
