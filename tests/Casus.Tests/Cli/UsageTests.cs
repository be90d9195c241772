using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>Command lines that make no sense end with 2, say why on standard error, and write nothing.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("event")]
    [InlineData("events --from 2025-13-01")]
    [InlineData("events --limit many")]
    [InlineData("events --limit -3")]
    [InlineData("search peace --limit 0")]
    [InlineData("events --type QUARREL")]
    [InlineData("events --type not-a-type!")]
    [InlineData("annotate")]
    [InlineData("annotate --layer verses")]
    [InlineData("annotate --layer times --conllu given.conllu")]
    [InlineData("export --format xml")]
    [InlineData("pair IND")]
    [InlineData("pair IND PAK --direction up")]
    [InlineData("pair IND PAK --day tomorrow")]
    [InlineData("alerts --check")]
    [InlineData("alerts --rules not-there.alerts")]
    [InlineData("read --alerts not-there.alerts")]
    [InlineData("relate")]
    [InlineData("relate not-there.tsv")]
    [InlineData("code --rules not-there")]
    [InlineData("code --actors not-there.tsv")]
    [InlineData("completion csh")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(string line)
    {
        using var folder = new TemporaryFolder();
        var run = await CasusProcess.RunAsync(line.Split(' '), folder: folder.Path);
        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.StartsWith("casus: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task No_command_at_all_ends_with_2()
    {
        var run = await CasusProcess.RunAsync([]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("casus --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_and_help_are_good()
    {
        var version = await CasusProcess.RunAsync(["--version"]);
        Assert.Equal(0, version.ExitCode);
        Assert.Matches(new Regex(@"^[0-9]+\.[0-9]+\.[0-9]+(\+[0-9a-f]+)?\n$"), version.Output);
        var help = await CasusProcess.RunAsync(["read", "--help"]);
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("--ledger", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_completes_commands_and_options()
    {
        var commands = await CasusProcess.RunAsync(["[suggest:8]", "casus ev"]);
        Assert.Equal(["event", "events"], commands.Lines);
        var options = await CasusProcess.RunAsync(["[suggest:16]", "casus export --f"]);
        Assert.Contains("--format", options.Lines);
    }

    [Fact]
    public async Task The_completion_script_works_in_bash()
    {
        Assert.SkipUnless(await CasusProcess.SystemAsync("bash", "--version") == 0, "bash is not there");
        using var folder = new TemporaryFolder();
        var run = await CasusProcess.BashAsync(
            """eval "$(casus completion bash)"; COMP_LINE='casus sto' COMP_POINT=9 _casus; echo "${COMPREPLY[*]}"; complete -p casus""", folder.Path);
        Assert.Contains("stories", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("story", run.Output, StringComparison.Ordinal);
        Assert.Contains("-F _casus casus", run.Output, StringComparison.Ordinal);
    }
}
