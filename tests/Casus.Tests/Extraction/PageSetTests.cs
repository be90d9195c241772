using System.Buffers;
using System.IO.Compression;
using System.Text;
using Casus.Extraction;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Extraction;

/// <summary>Accuracy on pages of the shared folder, which are no part of the project. The floors stand in <c>eval/floors.json</c>.</summary>
public sealed class PageSetTests
{
    [Fact]
    public async Task Pages_are_read_as_well_as_before()
    {
        string gold = Repository.Shared("data", "extract", "dev.jsonl");
        var lines = new StringBuilder();
        var extractors = new Extractors();
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(gold)!, "*.html.gz").Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileName(file).Replace(".html.gz", "", StringComparison.Ordinal);
            Document? document = extractors.Extract(new RawReport(id, id, "text/html", await UnpackAsync(file))).Value;
            Assert.NotNull(document);
            var json = new ArrayBufferWriter<byte>();
            DocumentJson.Write(document, json);
            lines.Append(Encoding.UTF8.GetString(json.WrittenSpan)).Append('\n');
        }

        using var folder = new TemporaryFolder();
        var scores = await Scorer.RunAsync("score_extract_dev.py", gold, folder.Write("read.jsonl", lines.ToString()));
        Dictionary<string, string> figures = new() { ["segments"] = "f1", ["title"] = "title", ["author"] = "author", ["date"] = "date", ["spurious author"] = "spurious author" };
        Floors.Check("extraction/pages", figures.ToDictionary(f => f.Key, f => 100 * scores.GetProperty(f.Value).GetDouble()));
    }

    private static async Task<byte[]> UnpackAsync(string file)
    {
        await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await packed.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
