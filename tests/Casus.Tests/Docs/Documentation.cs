using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Docs;

/// <summary>Checks pages against the program, or, where that is asked for, writes the program's outputs into them.</summary>
internal static class Documentation
{
    // Updating is a step of its own: CASUS_UPDATE_DOCS=1 ./test -class '*Docs*', then read the diff, then run again without it.
    private const string UpdateVariable = "CASUS_UPDATE_DOCS";

    /// <summary>The pages below a folder of <c>docs</c>, as paths below the project's root.</summary>
    /// <param name="folder">The folder, such as <c>guide</c>.</param>
    public static IReadOnlyList<string> Pages(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf("docs", folder), "*.md").Select(p => $"docs/{folder}/{Path.GetFileName(p)}").Order(StringComparer.Ordinal)];

    /// <summary>Runs a page and compares every output exactly.</summary>
    /// <param name="page">Its path below the project's root.</param>
    public static async Task<int> CheckAsync(string page)
    {
        Assert.SkipUnless(await Cli.CasusProcess.SystemAsync("bash", "--version") == 0, "the sessions in the pages need bash, which is not there");
        var run = await DocumentRun.RunAsync(page);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1" && run.Differences.Count > 0)
        {
            await File.WriteAllTextAsync(Repository.PathOf(page), run.Updated);
            Assert.Fail($"{page}: updated; read the diff and run again without {UpdateVariable}. What was found:\n{string.Join('\n', run.Differences)}");
        }

        Assert.True(run.Differences.Count == 0,
            $"{string.Join('\n', run.Differences)}\nIf the program is right: {UpdateVariable}=1 ./test -class 'Casus.Tests.Docs.*', then read the diff.");
        return run.Commands;
    }
}
