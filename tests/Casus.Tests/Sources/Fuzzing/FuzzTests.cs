using System.Text;
using Casus.Extraction;
using Xunit;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>
/// A short run of the fuzzer at every build. The benchmark project runs it for hours: <c>-- fuzz MINUTES [SEED]</c>. What it found
/// stays here as a case.
/// </summary>
public sealed class FuzzTests
{
    private const int Seeds = 2000, Answers = 300;

    public static TheoryData<string, byte[]> Findings() => new()
    {
        { "deep.xml", Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<a>", 200_000))) },
        { "version.opml", Encoding.UTF8.GetBytes("<?xml version=\"" + new string('[', 5000) + "\"?><opml/>") },
        { "words.json", Encoding.UTF8.GetBytes("[" + new string('x', 5000) + "\u001b[31m]") },
        { "open.json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000))) },
        { "parts.eml", Encoding.UTF8.GetBytes("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 2000))) },
        { "header.warc", Encoding.UTF8.GetBytes("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 50_000))) },
        { "length.warc", Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 60000000\r\n\r\nx") },
        { "size.tar", Size() },
        { "twice.xml", Encoding.UTF8.GetBytes("<urlset xmlns:n=\"urn:news\"><url><loc>/a</loc><loc>/b</loc><n:title>A</n:title><n:title>B</n:title><lastmod/><lastmod/></url></urlset>") },
    };

    [Fact]
    public async Task Broken_files_of_every_kind_give_reports_and_problems_that_add_up()
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Assert.Null(await run.TryAsync(seed));
        }

        FuzzCount sum = Kinds(run);
        Assert.True(sum.Inputs == Seeds && sum.Reports > Seeds / 4 && sum.Documents > Seeds / 4 && sum.Problems > Seeds / 4, $"{sum}");
    }

    [Fact]
    public async Task Broken_answers_to_watching_give_items_and_problems_and_a_time_to_ask_again()
    {
        await using var run = new WatchRun(FuzzSeeds.All);
        for (int seed = 1; seed <= Answers; seed++)
        {
            Assert.Null(await run.TryAsync(seed));
        }

        FuzzCount sum = run.Seen.Values.Aggregate(new FuzzCount(0, 0, 0, 0, 0), (all, one) => all + one);
        Assert.True(sum.Inputs == Answers && sum.Reports > Answers / 8 && sum.Problems > Answers / 4, $"{sum}");
    }

    [Fact]
    public async Task Whole_files_of_every_kind_and_in_every_packing_give_no_finding_and_a_report_or_a_notice()
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder);
        long problems = 0;
        foreach (var (kind, name, bytes) in FuzzSeeds.All)
        {
            Assert.Null(await run.TryAsync(kind, name, bytes));
            long own = Kinds(run).Problems - problems;
            foreach (var (packedName, packed) in new[] { (name + ".gz", Packed.Gzip(bytes)), (name + ".zst", Packed.Zstd(bytes)), (name + ".br", Packed.Brotli(bytes)), (name + ".zz", Packed.Deflate(bytes)) })
            {
                problems = Kinds(run).Problems;
                Assert.Null(await run.TryAsync(kind, packedName, packed));
                Assert.Equal((packedName, own), (packedName, Kinds(run).Problems - problems));
            }

            problems = Kinds(run).Problems;
        }
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task What_the_fuzzer_found_stays_found(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        Assert.Null(await Run(folder).TryAsync("found", name, bytes));
    }

    private static FuzzRun Run(TemporaryFolder folder) => new(folder.Path, new Extractors(), FuzzSeeds.All);

    // Each file is counted under its kind and under its packing.
    private static FuzzCount Kinds(FuzzRun run) =>
        run.Seen.Where(s => s.Key != "bare" && !s.Key.StartsWith("in ", StringComparison.Ordinal)).Aggregate(new FuzzCount(0, 0, 0, 0, 0), (sum, s) => sum + s.Value);

    // A member that says it has 8 EiB.
    private static byte[] Size()
    {
        byte[] tar = Packed.Tar(("a.txt", "x"u8.ToArray()));
        int at = tar.AsSpan().LastIndexOf("ustar"u8);
        "777777777777"u8.CopyTo(tar.AsSpan(at - 257 + 124));
        return tar;
    }
}
