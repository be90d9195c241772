using System.Globalization;
using System.Text;
using Xunit;

namespace Casus.Tests.Sources;

public sealed class WarcReaderTests
{
    [Fact]
    public async Task Pages_come_out_and_other_records_are_counted_in_a_notice()
    {
        var outcomes = await ReadAsync("crawl.warc", Archive());
        Assert.Equal(["<p>Plain.</p>", "<p>Chunked.</p>", "<p>Packed.</p>", "Text."], outcomes.Where(o => o.IsOk).Select(o => Encoding.UTF8.GetString(o.Value!.Bytes.Span)));
        Assert.Equal("windows-1251", outcomes[0].Value!.Charset);
        Assert.Equal("https://news.example.org/a", outcomes[0].Value!.Url);
        Assert.Equal("news.example.org-a", outcomes[0].Value!.Id);
        Assert.Equal("text/plain", outcomes[3].Value!.MediaType);
        Problem notice = outcomes[^1].Problem!;
        Assert.True(notice.IsNotice);
        Assert.StartsWith("3 of 7 records", notice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_of_gzip_members_reads_the_same()
    {
        byte[] members = [.. TemporaryFolder.Gzip(Response("https://e.org/1", "text/html", "<p>1</p>"u8)), .. TemporaryFolder.Gzip(Response("https://e.org/2", "text/html", "<p>2</p>"u8))];
        var outcomes = await ReadAsync("crawl.warc.gz", members);
        Assert.Equal(["e.org-1", "e.org-2"], outcomes.Select(o => o.Value!.Id!));
        outcomes = await ReadAsync("crawl.warc.gz", members[..^20]);
        Assert.Equal("e.org-1", outcomes[0].Value!.Id);
        Assert.Contains(outcomes[1].Problem!.Code, (string[])[Problems.GzipBroken, Problems.WarcBroken]);
    }

    [Fact]
    public async Task An_archive_cut_off_gives_its_whole_records_and_then_a_problem()
    {
        byte[] archive = Archive();
        var outcomes = await ReadAsync("crawl.warc", archive[..^30]);
        Assert.Equal(3, outcomes.Count(o => o.IsOk));
        Assert.Equal(Problems.WarcBroken, outcomes.First(o => !o.IsOk).Problem!.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_a_problem()
    {
        Assert.Equal(Problems.WarcBroken, Assert.Single(await ReadAsync("crawl.warc", "Dear reader,\n"u8.ToArray())).Problem!.Code);
    }

    internal static byte[] Archive()
    {
        byte[] packed = TemporaryFolder.Gzip("<p>Packed.</p>");
        return
        [
            .. Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8),
            .. Response("https://news.example.org/a", "text/html; charset=windows-1251", "<p>Plain.</p>"u8),
            .. Response("https://news.example.org/b", "text/html\r\nTransfer-Encoding: chunked", "4\r\n<p>C\r\nb;x=1\r\nhunked.</p>\r\n0\r\n\r\n"u8),
            .. Response("https://news.example.org/c", "text/html\r\nContent-Encoding: gzip", packed),
            .. Response("https://news.example.org/d.png", "image/png", "x"u8),
            .. Record("request", "https://news.example.org/a", "application/http", "GET /a HTTP/1.1\r\n\r\n"u8),
            .. Record("conversion", "https://news.example.org/e", "text/plain", "Text."u8),
        ];
    }

    private static byte[] Response(string url, string type, ReadOnlySpan<byte> body) =>
        Record("response", url, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n"), .. body]);

    private static byte[] Record(string type, string? url, string contentType, ReadOnlySpan<byte> block)
    {
        string target = url is null ? "" : $"WARC-Target-URI: {url}\r\n";
        string header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\n{target}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write(name, bytes));
    }
}
