using System.Globalization;
using System.IO.Compression;
using System.Text;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Cli;

/// <summary>Bad input of every kind through the whole program: a clear problem with place and code, and the rest goes on.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task In_a_folder_of_10000_files_the_100_bad_ones_are_named_and_the_others_written()
    {
        for (int i = 0; i < 10_000; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"in/{i / 1000}/{i:00000}.txt");
            folder.Write(name, i % 100 == 50 ? "" : Note(i));
        }

        var run = await CasusProcess.RunAsync(["read", "in", "-q", "--ledger", "ledger.db"], folder: folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((10_000, 9_900, 0, 0, 100), ReadTests.Counts(run));
        string[] lines = run.Error.TrimEnd('\n').Split('\n');
        string[] problems = [.. lines.Where(l => l.EndsWith("(CAS0103)", StringComparison.Ordinal))];
        Assert.Equal(100, problems.Length);
        Assert.StartsWith("in/0/00050.txt: ", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("in/9/09950.txt: ", problems[^1], StringComparison.Ordinal);
        Assert.All(lines.Except(problems), line => Assert.Matches(@"^(reading|resolving)( \[[#.]{24}\] [0-9]+ ?%,|:) [0-9]+ reports, [0-9]+ a second", line));
    }

    // Words of its own for each note: a story of 9,900 reports is another test's matter.
    private static string Note(int number)
    {
        const string Consonants = "bdfgklmnpr";
        var text = new StringBuilder();
        for (int word = 0; word < 6; word++)
        {
            for (int rest = (number * 6) + word + 100_000; rest > 0; rest /= 10)
            {
                text.Append(Consonants[rest % 10]).Append("aeiou"[(rest + word) % 5]);
            }

            text.Append(word < 5 ? ' ' : '.');
        }

        return text.Append('\n').ToString();
    }

    [Fact]
    public async Task A_line_of_50_MB_is_passed_over_and_the_next_is_read()
    {
        string line = "{\"id\":\"big\",\"text\":\"" + new string('a', 50_000_000) + "\"}\n";
        string input = folder.Write("big.jsonl", line + """{"id":"next","text":"Ghana's president visited Togo."}""" + "\n");
        var run = await CasusProcess.RunAsync(["extract", input]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("big.jsonl:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("(CAS0106)", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"next",""", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_5_MB_is_read()
    {
        var page = new StringBuilder("<html><head><title>Long</title></head><body><article><h1>Long</h1>");
        while (page.Length < 5_000_000)
        {
            page.Append("<p>The two delegations met again in the hall of the old station and spoke about water, grain and the road to the coast.</p>\n");
        }

        string input = folder.Write("long.html", page.Append("</article></body></html>").ToString());
        var run = await CasusProcess.RunAsync(["extract", input]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("the road to the coast", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_off_is_CAS0105()
    {
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(SmallReports.Lines(500)));
        }

        byte[] bytes = whole.ToArray();
        string input = folder.Write("cut.jsonl.gz", bytes.AsSpan(0, bytes.Length / 2));
        var run = await CasusProcess.RunAsync(["extract", input]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("(CAS0105)", run.Error, StringComparison.Ordinal);
        Assert.True(run.Lines.Length is > 0 and < 500, "the lines before the damage are read");
    }

    [Theory]
    [InlineData("windows-1251", true)]
    [InlineData("windows-1251", false)]
    [InlineData("shift_jis", true)]
    [InlineData("shift_jis", false)]
    public async Task A_page_in_an_older_encoding_is_read_declared_or_not(string encoding, bool isDeclared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string sentence = encoding == "shift_jis"
            ? "外務大臣は月曜日に東京で会談し、両国の関係について話し合ったと発表した。"
            : "Министр иностранных дел сообщил в понедельник, что переговоры двух стран пройдут в Москве.";
        string meta = isDeclared ? $"<meta charset=\"{encoding}\">" : "";
        string page = $"<html><head>{meta}<title>x</title></head><body><article><p>{sentence}</p><p>{sentence}</p><p>{sentence}</p></article></body></html>";
        string input = folder.Write("page.html", Encoding.GetEncoding(encoding).GetBytes(page));
        var run = await CasusProcess.RunAsync(["extract", input]);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_permission_to_read_is_CAS0102()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read every file, whatever its mode");
        string input = folder.Write("closed.txt", "Ghana's president visited Togo.\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes");
        }
        else
        {
            File.SetUnixFileMode(input, UnixFileMode.None);
        }

        var run = await CasusProcess.RunAsync(["extract", input]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("(CAS0102)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_in_another_language_is_kept_and_searchable_and_not_coded()
    {
        string input = folder.Write("fr.jsonl",
            """{"id":"fr","language":"fr","text":"Le président du Pérou a rencontré lundi à Santiago son homologue chilien, selon le ministère des affaires étrangères."}""");
        var run = await CasusProcess.RunAsync(["read", input, "-q", "--ledger", "ledger.db"], folder: folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("in a language without an engine", run.Output, StringComparison.Ordinal);
        Assert.Empty(await ReadTests.ExportAsync(folder.File("ledger.db")));
        var search = await CasusProcess.RunAsync(["search", "homologue", "--ledger", "ledger.db"], folder: folder.Path);
        Assert.StartsWith("fr ", search.Output, StringComparison.Ordinal);
    }
}
