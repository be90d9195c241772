using System.Globalization;
using System.Text;
using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Warc;

public sealed class WarcKindsTests
{
    [Fact]
    public async Task Every_coding_of_a_body_is_undone_and_records_are_counted_by_kind()
    {
        var outcomes = await ReadAsync("crawl.warc", Packed.Warc());
        Assert.Equal(
            ["<p>Plain.</p>", "<p>Chunked.</p>", .. Enumerable.Repeat("<p>Packed.</p>", 7), "<p>Resource.</p>", "Text."],
            outcomes.Where(o => o.IsOk).Select(o => Encoding.UTF8.GetString(o.Value!.Bytes.Span)));
        Assert.EndsWith(
            "5 of 16 records hold no page or text and were passed over: 1 warcinfo, 1 response, 1 request, 1 metadata, 1 revisit",
            outcomes[^1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_kind_of_archive_is_read()
    {
        var outcomes = await ReadAsync("crawl.arc.gz", Packed.Gzip(Packed.Arc()));
        Assert.Equal(("http://n.example.org/old", "utf-8"), (outcomes[0].Value!.Url, outcomes[0].Value!.Charset));
        Assert.StartsWith("2 of 3 records", outcomes[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task A_cut_archive_of_members_gives_all_whole_records_and_one_problem_that_names_the_next(int cut)
    {
        byte[][] members = [.. Enumerable.Range(0, 20).Select(i => Packed.Gzip(Packed.Response(
            string.Create(CultureInfo.InvariantCulture, $"https://e.org/{i}"), "text/html", Encoding.UTF8.GetBytes($"<p>{new Random(i).NextInt64()} {new Random(i + 50).NextInt64()}</p>"))))];
        byte[] archive = [.. members.SelectMany(m => m)];
        int whole = 20;
        for (int left = archive.Length - cut, sum = archive.Length; sum > left; whole--)
        {
            sum -= members[whole - 1].Length;
        }

        var outcomes = await ReadAsync("crawl.warc.gz", archive[..^cut]);
        Assert.True(outcomes.Count(o => o.IsOk) >= whole, $"{outcomes.Count(o => o.IsOk)} of {whole}");
        Problem problem = Assert.Single(outcomes, o => !o.IsOk).Problem!;
        Assert.Equal(Problems.GzipBroken, problem.Code);
        Assert.Matches(@"crawl\.warc\.gz:[0-9]+$", problem.Where);
    }

    [Fact]
    public async Task An_archive_of_zstd_frames_with_a_shared_dictionary_is_read()
    {
        byte[] record = Packed.Response("https://e.org/1", "text/html", "<p>Words that stand in the dictionary too.</p>"u8);
        byte[] dictionary = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Encoding.UTF8.GetString(record), 3)));
        using var compressor = new ZstdSharp.Compressor(3);
        compressor.LoadDictionary(dictionary);
        byte[] frame = compressor.Wrap(record).ToArray();
        byte[] file = [0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(dictionary.Length), .. dictionary, .. frame, .. frame];
        Assert.Equal(2, (await ReadAsync("crawl.warc.zst", file)).Count(o => o.IsOk));
    }

    [Fact]
    public async Task A_record_that_lies_about_its_length_costs_no_memory()
    {
        byte[] lie = "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 67000000\r\n\r\nx"u8.ToArray();
        await ReadAsync("warm.warc", lie);
        long before = GC.GetTotalAllocatedBytes();
        Assert.Equal(Problems.WarcBroken, Assert.Single(await ReadAsync("lie.warc", lie)).Problem!.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8 << 20);
    }

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write(name, bytes));
    }
}
