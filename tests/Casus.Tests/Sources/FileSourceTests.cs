using System.Text;
using Casus.Sources;
using Xunit;

namespace Casus.Tests.Sources;

public sealed class FileSourceTests
{
    [Fact]
    public async Task A_folder_is_walked_in_ordinal_order_and_unknown_kinds_are_notices()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "Second.");
        folder.Write("a/z.md", "# First");
        folder.Write("a/page.html.gz", TemporaryFolder.Gzip("<p>Zeroth</p>"));
        folder.Write("photo.jpg", "not a report");
        var outcomes = await TemporaryFolder.ReadAsync(folder.Path);
        Assert.Equal(["page", "z", "b"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Id!));
        Assert.Equal(["text/html", "text/markdown", "text/plain"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.MediaType));
        Problem notice = Assert.Single(outcomes, o => !o.IsOk).Problem!;
        Assert.Equal(Problems.KindUnknown, notice.Code);
        Assert.True(notice.IsNotice);
    }

    [Fact]
    public async Task A_named_file_of_an_unknown_kind_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        Problem problem = Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("photo.jpg", "x"))).Problem!;
        Assert.Equal(Problems.KindUnknown, problem.Code);
        Assert.False(problem.IsNotice);
    }

    [Fact]
    public async Task A_pattern_finds_its_files_and_says_when_there_are_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "1");
        folder.Write("two.txt", "2");
        folder.Write("deep/three.txt", "3");
        Assert.Equal(["one", "two"], (await TemporaryFolder.ReadAsync(folder["*.txt"])).Select(o => o.Value!.Id!));
        Assert.Equal(["three", "one", "two"], (await TemporaryFolder.ReadAsync(folder["**/*.txt"])).Select(o => o.Value!.Id!));
        Assert.Equal(Problems.FileNotFound, Assert.Single(await TemporaryFolder.ReadAsync(folder["*.html"])).Problem!.Code);
    }

    [Fact]
    public async Task A_missing_file_and_an_empty_file_are_problems_and_the_next_file_is_read()
    {
        using var folder = new TemporaryFolder();
        var outcomes = await TemporaryFolder.ReadAsync(folder["none.txt"], folder.Write("empty.txt", ""), folder.Write("good.txt", "Words."));
        Assert.Equal([Problems.FileNotFound, Problems.FileEmpty, null], outcomes.Select(o => o.Problem?.Code));
    }

    [Fact]
    public async Task Every_kind_of_empty_file_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["e.txt", "e.md", "e.html", "e.jsonl", "e.json", "e.xml", "e.warc", "e.txt.gz", "e.jsonl.gz"])
        {
            byte[] bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? TemporaryFolder.Gzip("") : [];
            Assert.Equal(Problems.FileEmpty, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write(name, bytes))).Problem!.Code);
        }
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_off_is_a_problem_after_its_good_lines()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(5);
        var lines = new StringBuilder();
        for (int i = 0; i < 4000; i++)
        {
            lines.Append($"{{\"id\":\"d{i}\",\"text\":\"Envoy {random.Next()} met envoy {random.Next()}.\"}}\n");
        }

        byte[] packed = TemporaryFolder.Gzip(lines.ToString());
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("cut.jsonl.gz", packed[..(packed.Length * 2 / 3)]));
        int good = outcomes.Count(o => o.IsOk);
        Assert.InRange(good, 1000, 3999);
        Assert.Equal(Problems.GzipBroken, outcomes[^1].Problem!.Code);
        Assert.Equal(good + 1, outcomes.Count);
        Problem whole = Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("cut.txt.gz", packed[..500]))).Problem!;
        Assert.Equal(Problems.GzipBroken, whole.Code);
        Assert.Equal(Problems.GzipBroken, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("no.txt.gz", "not gzip at all"))).Problem!.Code);
    }

    [Fact]
    public async Task A_folder_of_10_000_files_of_which_100_are_bad_adds_up()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 10_000; i++)
        {
            string name = Path.Combine(folder.Path, $"{i:00000}.{(i % 2 == 0 ? "txt" : "html")}");
            File.WriteAllText(name, i % 100 == 7 ? "" : $"<p>Report {i}.</p>");
        }

        int good = 0, bad = 0;
        string last = "";
        await foreach (Outcome<RawReport> outcome in ReportSources.Open([folder.Path], Stream.Null).ReadAsync(TestContext.Current.CancellationToken))
        {
            good += outcome.IsOk ? 1 : 0;
            bad += outcome.IsOk ? 0 : 1;
            string where = outcome.IsOk ? outcome.Value.Where : outcome.Problem.Where;
            Assert.True(string.CompareOrdinal(last, where) < 0);
            last = where;
        }

        Assert.Equal((9900, 100), (good, bad));
        Assert.Equal(10_000, ReportSources.Measure([folder.Path])!.Files);
    }

    [Fact]
    public async Task A_file_without_permission_is_a_problem()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes are of Unix");
        Assert.SkipWhen(Environment.UserName == "root", "permissions do not bind root");
        using var folder = new TemporaryFolder();
        string path = folder.Write("secret.txt", "Words.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Equal(Problems.FileNotReadable, Assert.Single(await TemporaryFolder.ReadAsync(path)).Problem!.Code);
    }

    [Fact]
    public async Task Names_with_spaces_and_other_letters_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("доклад от 6 мая.txt", "Слова.");
        Assert.Equal("доклад от 6 мая", Assert.Single(await TemporaryFolder.ReadAsync(folder.Path)).Value!.Id);
    }

    [Fact]
    public void Standard_input_has_no_size_known_before() => Assert.Null(ReportSources.Measure(["-"]));
}
