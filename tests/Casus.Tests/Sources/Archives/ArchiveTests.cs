using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Archives;

public sealed class ArchiveTests
{
    private static readonly (string, byte[])[] Members =
        [("b/page.html", "<p>Page.</p>"u8.ToArray()), ("a.txt", "First."u8.ToArray()), ("b/two.txt.gz", Packed.Gzip("Two."u8.ToArray())), ("photo.jpg", [1, 2, 3])];

    [Fact]
    public async Task Members_of_a_zip_archive_are_read_by_their_names_in_order()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("news.zip", Packed.Zip(Members));
        var outcomes = await TemporaryFolder.ReadAsync(path);
        Assert.Equal(["/a.txt", "/b/page.html", "/b/two.txt.gz"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Where[path.Length..]));
        Assert.Equal(["a", "page", "two"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Id!));
        Assert.True(Assert.Single(outcomes, o => !o.IsOk).Problem!.IsNotice);
    }

    [Theory]
    [InlineData("news.tar.gz")]
    [InlineData("news.tgz")]
    [InlineData("news.tar.zst")]
    [InlineData("news.tar")]
    public async Task Members_of_a_tar_archive_are_read_and_its_links_are_counted(string name)
    {
        using var folder = new TemporaryFolder();
        byte[] tar = Packed.Tar([.. Members, (new string('n', 200) + "/long.txt", "Long."u8.ToArray())]);
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write(name, name.EndsWith("zst", StringComparison.Ordinal) ? Packed.Zstd(tar) : name.EndsWith("gz", StringComparison.Ordinal) ? Packed.Gzip(tar) : tar));
        Assert.Equal(["page", "a", "two", "long"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Id!));
        Assert.StartsWith("2 of 7 members", outcomes[^1].Problem!.Reason, StringComparison.Ordinal);
        Assert.All(outcomes.Where(o => !o.IsOk), o => Assert.True(o.Problem!.IsNotice));
    }

    [Fact]
    public async Task Names_that_lead_out_of_an_archive_lead_nowhere()
    {
        using var folder = new TemporaryFolder();
        (string, byte[])[] members = [("../../up.txt", "Up."u8.ToArray()), ("/etc/up.txt", "Up."u8.ToArray()), ("a\\..\\up.txt", "Up."u8.ToArray()), ("x\n\u001b[1m.txt", "Up."u8.ToArray())];
        foreach (string path in (string[])[folder.Write("n/up.zip", Packed.Zip(members)), folder.Write("n/up.tar", Packed.Tar(members))])
        {
            var outcomes = (await TemporaryFolder.ReadAsync(path)).Where(o => o.IsOk).ToList();
            Assert.Equal(4, outcomes.Count);
            Assert.All(outcomes, o => Assert.DoesNotContain("..", o.Value!.Where[path.Length..], StringComparison.Ordinal));
            Assert.All(outcomes, o => Assert.DoesNotContain(o.Value!.Where[path.Length..], char.IsControl));
        }

        Assert.Equal(["up.tar", "up.zip"], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(p => Path.GetFileName(p)!).Order());
    }

    [Fact]
    public async Task Archives_in_archives_are_read_three_deep()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = Packed.Zip(("deep.txt", "Deep."u8.ToArray()));
        bytes = Packed.Tar(("1.zip", bytes));
        bytes = Packed.Zip(("2.tar", bytes));
        Assert.Equal("deep", Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("3.zip", bytes)), o => o.IsOk).Value!.Id);
        bytes = Packed.Zip(("3.zip", bytes));
        Assert.Equal(Problems.NestedTooDeep, (await TemporaryFolder.ReadAsync(folder.Write("4.zip", bytes)))[0].Problem!.Code);
    }

    [Fact]
    public async Task A_cut_archive_gives_what_was_whole_and_a_problem()
    {
        using var folder = new TemporaryFolder();
        byte[] tar = Packed.Tar(("a.txt", "First."u8.ToArray()), ("b.txt", new byte[5000]));
        int at = tar.AsSpan().IndexOf("b.txt"u8);
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("cut.tar", tar[..(at + 1000)]));
        Assert.Equal("a", outcomes[0].Value!.Id);
        Assert.Contains(outcomes, o => o.Problem?.Code == Problems.ArchiveBroken);
        byte[] zip = Packed.Zip(("a.txt", "First."u8.ToArray()));
        Assert.Equal(Problems.ArchiveBroken, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("cut.zip", zip[..^10]))).Problem!.Code);
    }

    [Theory]
    [InlineData("bomb.jsonl.gz")]
    [InlineData("bomb.warc.gz")]
    [InlineData("bomb.jsonl.zst")]
    [InlineData("bomb.jsonl.br")]
    [InlineData("bomb.csv.gz.gz")]
    public async Task A_bomb_is_stopped(string name)
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = new byte[300 << 20];
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 300000000\r\nContent-Type: image/png\r\n\r\n"u8.CopyTo(bytes);
        bytes = name.EndsWith(".zst", StringComparison.Ordinal) ? Packed.Zstd(bytes) : name.EndsWith(".br", StringComparison.Ordinal) ? Packed.Brotli(bytes) : Packed.Gzip(bytes);
        bytes = name.EndsWith(".gz.gz", StringComparison.Ordinal) ? Packed.Gzip(bytes) : bytes;
        string path = folder.Write(name, bytes);
        long before = GC.GetTotalAllocatedBytes();
        var outcomes = await TemporaryFolder.ReadAsync(path);
        Assert.Contains(outcomes, o => o.Problem?.Code == Problems.ExpandsTooFar);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200L << 20);
    }

    [Fact]
    public async Task A_zip_archive_whose_members_share_their_bytes_is_stopped()
    {
        using var folder = new TemporaryFolder();
        byte[] large = Packed.Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.txt", new byte[40 << 20]))]);
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("bomb.zip", large));
        Assert.Equal(Problems.ExpandsTooFar, outcomes[^1].Problem!.Code);
        Assert.InRange(outcomes.Count, 2, 7);
    }

    [Fact]
    public async Task A_page_that_expands_without_end_is_a_problem_of_its_record()
    {
        using var folder = new TemporaryFolder();
        byte[] bomb = Packed.Gzip(new byte[80 << 20]);
        byte[] warc = [.. Packed.Response("https://e.org/1", "text/html\r\nContent-Encoding: gzip", bomb), .. Packed.Response("https://e.org/2", "text/html", "<p>2</p>"u8)];
        var outcomes = await TemporaryFolder.ReadAsync(folder.Write("bomb.warc", warc));
        Assert.Contains(outcomes[0].Problem!.Code, (string[])[Problems.FileTooLarge, Problems.ExpandsTooFar]);
        Assert.Equal("https://e.org/2", outcomes[1].Value!.Url);
    }

    [Fact]
    public async Task An_encrypted_member_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        byte[] zip = Packed.Zip(("a.txt", "First."u8.ToArray()));
        zip[6] |= 1; // the flag in the member's own header
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1; // and in the table
        Assert.Equal(Problems.ArchiveBroken, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("a.zip", zip))).Problem!.Code);
    }
}
