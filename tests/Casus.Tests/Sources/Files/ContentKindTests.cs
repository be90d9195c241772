using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Files;

/// <summary>A file whose name says nothing is told by its content.</summary>
public sealed class ContentKindTests
{
    public static TheoryData<string, int> Kinds() => new()
    {
        { "a.html", 1 }, { "a.jsonl", 2 }, { "a.json", 2 }, { "rss091.xml", 1 }, { "rss20.rss", 2 }, { "rss10.rdf", 1 }, { "atom03.atom", 3 }, { "atom10.atom", 2 },
        { "feed1.json", 2 }, { "news.xml", 1 }, { "a.eml", 1 }, { "a.mbox", 2 }, { "a.warc", 11 }, { "a.arc", 1 }, { "a.zip", 3 }, { "a.tar", 2 },
        { "a.export.CSV", 0 }, { "a.mentions.CSV", 0 }, { "polecat.txt", 0 }, { "icews.tab", 0 }, { "list.opml", 0 }, { "index.xml", 0 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_without_a_telling_name_is_read_the_same(string name, int reports)
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = FuzzSeeds.All.First(s => s.Name == name).Bytes;
        var named = await TemporaryFolder.ReadAsync(folder.Write(name, bytes));
        Assert.Equal(reports, named.Count(o => o.IsOk));
        foreach (byte[] packed in (byte[][])[bytes, Packed.Gzip(bytes), Packed.Zstd(bytes)])
        {
            var unnamed = await TemporaryFolder.ReadAsync(folder.Write("download", packed));
            Assert.Equal(named.Select(o => o.IsOk ? "report" : o.Problem.Code), unnamed.Select(o => o.IsOk ? "report" : o.Problem.Code));
        }
    }

    [Fact]
    public async Task A_page_that_was_saved_compressed_is_read_whatever_its_name()
    {
        using var folder = new TemporaryFolder();
        RawReport report = Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("page.html", Packed.Gzip("<p>Words.</p>"u8.ToArray())))).Value!;
        Assert.Equal("<p>Words.</p>", System.Text.Encoding.UTF8.GetString(report.Bytes.Span));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'B', (byte)'Z', (byte)'h', (byte)'9', 1, 2, 3 }, "bzip2")]
    [InlineData(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 0 }, "xz")]
    public async Task A_packing_that_is_not_read_is_named(byte[] bytes, string packing)
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith(packing, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("a.packed", bytes))).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compression_upon_compression_is_bounded()
    {
        using var folder = new TemporaryFolder();
        byte[] twice = Packed.Gzip(Packed.Gzip("Words."u8.ToArray()));
        Assert.True(Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("a.txt.gz", twice))).IsOk);
        Assert.Equal(Problems.NestedTooDeep, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("b.txt.gz", Packed.Gzip(twice)))).Problem!.Code);
    }

    [Fact]
    public async Task An_empty_file_of_an_unknown_kind_is_not_opened()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Problems.KindUnknown, Assert.Single(await TemporaryFolder.ReadAsync(folder.Write("nothing", ""))).Problem!.Code);
    }
}
