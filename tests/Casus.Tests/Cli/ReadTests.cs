using System.Text.RegularExpressions;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary><c>casus read</c> as its user sees it: what is counted, named, kept and said.</summary>
public sealed partial class ReadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Ledger => folder.File("ledger.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task In_a_folder_with_bad_files_each_is_named_the_good_are_written_and_the_counts_add_up()
    {
        folder.Write("in/a.txt", "Kenya's president visited Chad on Monday.\n");
        folder.Write("in/b.html", "<html><body><article><p>Peru accused Chile of spying on Tuesday, its foreign ministry said in Lima.</p></article></body></html>");
        folder.Write("in/empty.txt", "");
        folder.Write("in/cut.txt.gz", [0x1f, 0x8b, 8, 0, 1, 2, 3]);
        folder.Write("in/broken.rss", "<rss><channel><item></channel>");
        folder.Write("in/lines.jsonl", """
            {"id":"l1","text":"Ghana and Togo signed an agreement on Friday."}
            {"id":"l2","text":7}
            not JSON
            {"id":"l4","text":"Laos thanked Japan on Friday.","published":"2025-99-01"}
            """);
        folder.Write("in/binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37 % 251))]);
        folder.Write("in/picture.png", [0x89, 0x50, 0x4e, 0x47]);
        var run = await CasusProcess.RunAsync(["read", "in", "-q", "--ledger", Ledger], folder: folder.Path);

        Assert.True(run.ExitCode == 1, run.ToString());
        var counts = Counts(run);
        Assert.Equal((10, 3, 0, 0, 7), counts);
        foreach (string named in (string[])["in/empty.txt: ", "in/cut.txt.gz: ", "in/broken.rss:", "in/lines.jsonl:2: ", "in/lines.jsonl:3: ", "in/lines.jsonl:4: ", "in/binary.txt: "])
        {
            string line = Assert.Single(run.Error.Split('\n'), l => l.StartsWith(named, StringComparison.Ordinal));
            Assert.Matches(@"\(CAS[0-9]{4}\)$", line);
        }

        Assert.Contains("in/picture.png: ", run.Error, StringComparison.Ordinal);
        var problems = await CasusProcess.RunAsync(["problems", "--ledger", Ledger], folder: folder.Path);
        Assert.Equal(7, problems.Lines.Length);
        Assert.Equal(3, (await DocumentsAsync()).Length);
    }

    [Fact]
    public async Task Reading_the_same_input_twice_changes_nothing()
    {
        string input = folder.Write("in.jsonl", SmallReports.Lines(12));
        var first = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", Ledger]);
        string before = await ExportAsync(Ledger);
        var second = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", Ledger]);
        Assert.Equal((12, 12, 0, 0, 0), Counts(first));
        Assert.Equal((12, 0, 0, 12, 0), Counts(second));
        Assert.Equal(0, second.ExitCode);
        Assert.NotEmpty(before);
        Assert.Equal(before, await ExportAsync(Ledger));
    }

    [Fact]
    public async Task A_report_whose_text_has_changed_is_a_revision()
    {
        const string Line = """{"id":"r","url":"https://desk.example/r","published":"2025-05-06","text":"Gunmen killed COUNT people in Goma on Monday."}""";
        await CasusProcess.RunAsync(["read", "-", "-q", "--ledger", Ledger], Line.Replace("COUNT", "28", StringComparison.Ordinal));
        var second = await CasusProcess.RunAsync(["read", "-", "-q", "--ledger", Ledger], Line.Replace("COUNT", "26", StringComparison.Ordinal));
        Assert.Equal((1, 0, 1, 0, 0), Counts(second));
        string export = await ExportAsync(Ledger);
        Assert.Single(export.TrimEnd('\n').Split('\n'));
        Assert.Contains("\"killed\":{\"low\":26,\"best\":26,\"high\":26}", export, StringComparison.Ordinal);
        var report = await CasusProcess.RunAsync(["report", "r", "--ledger", Ledger]);
        Assert.Contains("revision 2", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_is_named_by_the_option_or_the_environment_or_is_here()
    {
        string input = folder.Write("in.jsonl", SmallReports.Lines(1));
        await CasusProcess.RunAsync(["read", input, "-q"], folder: folder.Path);
        Assert.True(File.Exists(folder.File("casus.db")));
        var named = new Dictionary<string, string> { ["CASUS_LEDGER"] = folder.File("named.db") };
        await CasusProcess.RunAsync(["read", input, "-q"], folder: folder.Path, environment: named);
        Assert.True(File.Exists(folder.File("named.db")));
        await CasusProcess.RunAsync(["read", input, "-q", "--ledger", Ledger], folder: folder.Path, environment: named);
        Assert.True(File.Exists(Ledger));
    }

    [Fact]
    public async Task Standard_error_of_a_reading_has_no_control_characters_where_it_is_no_terminal()
    {
        var run = await CasusProcess.RunAsync(["read", "-", "-q", "--ledger", Ledger], SmallReports.Lines(40));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\r', run.Error);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    /// <summary>What the summary line counts; checks that the counts add up.</summary>
    internal static (int Read, int New, int Revised, int Known, int Rejected) Counts(CasusRun run)
    {
        var match = SummaryLine().Match(run.Output);
        Assert.True(match.Success, run.ToString());
        int[] n = [.. match.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(n[0], n[1] + n[2] + n[3] + n[4]);
        return (n[0], n[1], n[2], n[3], n[4]);
    }

    /// <summary>The whole ledger as JSON Lines.</summary>
    internal static async Task<string> ExportAsync(string ledger)
    {
        var run = await CasusProcess.RunAsync(["export", "--ledger", ledger]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run.Output;
    }

    private async Task<string[]> DocumentsAsync()
    {
        var run = await CasusProcess.RunAsync(["stories", "--json", "--ledger", Ledger]);
        return [.. DocumentIds().Matches(run.Output).SelectMany(m => m.Groups[1].Value.Split(','))];
    }

    [GeneratedRegex(@"Read ([0-9]+) reports?: ([0-9]+) new, ([0-9]+) revised, ([0-9]+) known already, ([0-9]+) rejected\.")]
    private static partial Regex SummaryLine();

    [GeneratedRegex(@"""docs"":\[([^\]]*)\]")]
    private static partial Regex DocumentIds();
}
