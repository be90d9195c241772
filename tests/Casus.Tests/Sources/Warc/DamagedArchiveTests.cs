using System.Globalization;
using System.Text;
using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Warc;

/// <summary>A damage in the middle of an archive costs the record it is in; what was passed over is told, and the others are read.</summary>
public sealed class DamagedArchiveTests
{
    private const int Records = 12;

    [Fact]
    public async Task Garbage_between_records_is_passed_over()
    {
        var records = Pages();
        byte[] garbage = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];
        var outcomes = await ReadAsync("crawl.warc", Join([.. records[..5], garbage, .. records[5..]]));
        Assert.Equal(Ids(0, Records), Read(outcomes));
        Problem problem = Assert.Single(outcomes, o => !o.IsOk).Problem!;
        Assert.Equal(Problems.WarcBroken, problem.Code);
        Assert.EndsWith("crawl.warc:6", problem.Where, StringComparison.Ordinal);
        Assert.Equal("no record begins here; expected a line \"WARC/1.0\" or \"WARC/1.1\"; 5000 bytes were passed over, up to the next record", problem.Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)] // too large to be looked at before it is taken
    public async Task A_record_that_lost_bytes_is_lost_alone(int more)
    {
        var records = Pages(more);
        records[5] = records[5][..^(more + 15)];
        var outcomes = await ReadAsync("crawl.warc", Join(records));
        Assert.Equal([.. Ids(0, 5), .. Ids(6, Records)], Read(outcomes));
        Problem problem = Assert.Single(outcomes, o => !o.IsOk).Problem!;
        Assert.EndsWith("crawl.warc:6", problem.Where, StringComparison.Ordinal);
        Assert.Matches("^the record says it has [0-9]+ bytes, but another begins after [0-9]+, which is read next$", problem.Reason);
    }

    [Theory]
    [InlineData("Content-Length: 99999999999", "the record is cut off by the end of the file; ")]
    [InlineData("Content-Length: x", "the record's Content-Length is missing or not a number; ")]
    [InlineData("Content-Length: 3", "no record begins here; ")]
    public async Task A_length_that_lies_costs_one_record(string length, string reason)
    {
        var records = Pages();
        string text = Encoding.ASCII.GetString(records[5]);
        int at = text.IndexOf("Content-Length:", StringComparison.Ordinal);
        records[5] = Encoding.ASCII.GetBytes(text[..at] + length + text[text.IndexOf('\r', at)..]);
        var outcomes = await ReadAsync("crawl.warc", Join(records));
        Assert.Equal([.. Ids(0, 5), .. Ids(6, Records)], Read(outcomes));
        Assert.Contains(outcomes, o => !o.IsOk && o.Problem.Reason.StartsWith(reason, StringComparison.Ordinal) && o.Problem.Reason.EndsWith(" bytes were passed over, up to the next record", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)] // in the middle of what is compressed
    [InlineData(11)] // at its beginning
    public async Task A_damaged_member_costs_its_record(int at)
    {
        var members = Pages().Select(Packed.Gzip).ToArray();
        members[5] = [.. members[5]];
        members[5].AsSpan(at, 8).Fill(0xFF);
        var outcomes = await ReadAsync("crawl.warc.gz", Join(members));
        Assert.Equal([.. Ids(0, 5), .. Ids(6, Records)], Read(outcomes));
        int offset = members[..6].Sum(m => m.Length);
        Problem problem = Assert.Single(outcomes, o => !o.IsOk).Problem!;
        Assert.Equal(Problems.GzipBroken, problem.Code);
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"; reading goes on with the record at byte {offset} of the file"), problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_lost_its_end_costs_its_record()
    {
        var members = Pages().Select(Packed.Gzip).ToArray();
        members[5] = members[5][..^30];
        var outcomes = await ReadAsync("crawl.warc.gz", Join(members));
        Assert.Equal([.. Ids(0, 5), .. Ids(6, Records)], Read(outcomes));
        Assert.Single(outcomes, o => !o.IsOk);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(60_000)]
    public async Task What_is_no_gzip_between_members_is_passed_over_and_told(int length)
    {
        var members = Pages().Select(Packed.Gzip).ToArray();
        byte[] zeros = new byte[length];
        var outcomes = await ReadAsync("crawl.warc.gz", Join([.. members[..5], zeros, .. members[5..]]));
        Assert.Equal(Ids(0, Records), Read(outcomes));
        Assert.StartsWith("between two records stands what is no gzip data; reading goes on", Assert.Single(outcomes, o => !o.IsOk).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_damages_are_told_one_by_one()
    {
        var members = Pages().Select(Packed.Gzip).ToArray();
        members[2] = members[2][..^9];
        members[7] = [.. members[7]];
        members[7].AsSpan(30, 5).Clear();
        byte[] archive = Join([.. members[..10], "\0\0 lost\0"u8.ToArray(), .. members[10..]]);
        var outcomes = await ReadAsync("crawl.warc.gz", archive);
        Assert.Equal([.. Ids(0, 2), .. Ids(3, 7), .. Ids(8, Records)], Read(outcomes));
        Assert.Equal(3, outcomes.Count(o => !o.IsOk));
    }

    [Fact]
    public async Task A_whole_archive_whose_last_page_is_itself_an_archive_is_read_without_a_word()
    {
        byte[] inner = Packed.Gzip(Pages()[0]);
        byte[] archive = Join([.. Pages()[1..4].Select(Packed.Gzip), Packed.Gzip(Packed.Response("https://e.org/inner.warc.gz", "text/html", inner))]);
        Assert.All(await ReadAsync("crawl.warc.gz", archive), o => Assert.True(o.IsOk, o.Problem?.ToString()));
    }

    [Fact]
    public async Task A_damage_in_an_archive_of_the_older_kind_costs_its_record_too()
    {
        byte[] arc = Packed.Arc();
        string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Newer.</p>";
        byte[] last = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"http://n.example.org/new 10.0.0.1 20040102030407 text/html {page.Length}\n{page}\n"));
        var outcomes = await ReadAsync("crawl.arc", Join([arc, "What is this?\nhttp://n.example.org/ no record\n"u8.ToArray(), last]));
        Assert.Equal(["http://n.example.org/old", "http://n.example.org/new"], outcomes.Where(o => o.IsOk).Select(o => o.Value!.Url!));
        Assert.Contains(outcomes, o => !o.IsOk && o.Problem.Reason.EndsWith("46 bytes were passed over, up to the next record", StringComparison.Ordinal));
        outcomes = await ReadAsync("crawl.arc.gz", Join([Packed.Gzip(arc), [0, 0, 0], Packed.Gzip(last)]));
        Assert.Equal(2, outcomes.Count(o => o.IsOk));
    }

    [Fact]
    public async Task Lies_one_in_the_other_cost_no_more_than_their_file()
    {
        byte[] lie = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 900000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray();
        byte[] archive = Join([.. Enumerable.Repeat(lie, 20_000)]);
        await ReadAsync("warm.warc.gz", Packed.Gzip(lie));
        long before = GC.GetTotalAllocatedBytes();
        var outcomes = await ReadAsync("lies.warc.gz", Packed.Gzip(archive));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 3L << 30);
        Assert.Contains(outcomes, o => !o.IsOk);
    }

    private static byte[][] Pages(int more = 0) =>
    [
        .. Enumerable.Range(0, Records).Select(i => Packed.Response(
            Url(i), "text/html", Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<p>Page {i} of the harbour. {new Random(i).NextInt64()} {new Random(i + 50).NextInt64()}</p>{new string('.', more)}")))),
    ];

    private static string[] Ids(int from, int to) => [.. Enumerable.Range(from, to - from).Select(Url)];

    private static string Url(int number) => string.Create(CultureInfo.InvariantCulture, $"https://e.org/{number}");

    private static IEnumerable<string> Read(List<Outcome<RawReport>> outcomes) => outcomes.Where(o => o.IsOk).Select(o => o.Value!.Url!);

    private static byte[] Join(byte[][] parts) => [.. parts.SelectMany(p => p)];

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write(name, bytes));
    }
}
