using System.Text;
using Xunit;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>
/// A short run of the fuzzer at every build. The benchmark project runs it for hours: <c>-- fuzz MINUTES [SEED]</c>. What it found
/// stays here as a case.
/// </summary>
public sealed class FuzzTests
{
    private const int Seeds = 2000;

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
    };

    [Fact]
    public async Task Broken_files_of_every_kind_give_reports_and_problems_that_add_up()
    {
        using var folder = new TemporaryFolder();
        var run = new FuzzRun(folder.Path);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Assert.Null(await run.TryAsync(seed));
        }

        Assert.True(run.Seen.Reports > Seeds / 4 && run.Seen.Problems > Seeds / 4, $"{run.Seen}");
    }

    [Fact]
    public async Task Whole_files_of_every_kind_and_in_every_packing_give_no_finding_and_a_report_or_a_notice()
    {
        using var folder = new TemporaryFolder();
        var run = new FuzzRun(folder.Path);
        foreach (var (name, bytes) in FuzzSeeds.All)
        {
            long problems = run.Seen.Problems;
            Assert.Null(await run.TryAsync(name, bytes));
            long own = run.Seen.Problems - problems;
            foreach (var (packedName, packed) in new[] { (name + ".gz", Packed.Gzip(bytes)), (name + ".zst", Packed.Zstd(bytes)), (name + ".br", Packed.Brotli(bytes)), (name + ".zz", Packed.Deflate(bytes)) })
            {
                problems = run.Seen.Problems;
                Assert.Null(await run.TryAsync(packedName, packed));
                Assert.Equal((packedName, own), (packedName, run.Seen.Problems - problems));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task What_the_fuzzer_found_stays_found(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        Assert.Null(await new FuzzRun(folder.Path).TryAsync(name, bytes));
    }

    // A member that says it has 8 EiB.
    private static byte[] Size()
    {
        byte[] tar = Packed.Tar(("a.txt", "x"u8.ToArray()));
        int at = tar.AsSpan().LastIndexOf("ustar"u8);
        "777777777777"u8.CopyTo(tar.AsSpan(at - 257 + 124));
        return tar;
    }
}
