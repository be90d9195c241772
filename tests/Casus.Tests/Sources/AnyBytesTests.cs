using System.Text;
using Casus.Extraction;
using Xunit;

namespace Casus.Tests.Sources;

/// <summary>Any bytes into any reader give reports or problems, never an exception.</summary>
public sealed class AnyBytesTests
{
    private static readonly Dictionary<string, byte[]> Good = new(StringComparer.Ordinal)
    {
        ["a.txt"] = Encoding.UTF8.GetBytes("Послы встретились in Oslo — on Monday.\r\n\r\n“Good,” she said."),
        ["a.md"] = Encoding.UTF8.GetBytes("---\ntitle: T\ndate: 2025-05-06\n---\n# H\n\nA *word* [link](http://e.org).\n"),
        ["a.html"] = Encoding.UTF8.GetBytes("<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"author\":[{\"name\":\"A\"}]}</script></head><body><article><h1>T</h1><p>Envoys met in Oslo on Monday, officials said, and signed a truce.</p><table><tr><td>1</table><ul><li>x</ul></article>"),
        ["a.jsonl"] = Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"Ünder.\\u00e9\",\"published\":\"2025-05-06\"}\n{\"id\":\"b\",\"html\":\"<p>x</p>\"}\n"),
        ["a.json"] = Encoding.UTF8.GetBytes("[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two \\ud83d\\ude00.\"}]"),
        ["a.xml"] = Encoding.UTF8.GetBytes(FeedReaderTests.Rss),
        ["a.warc"] = WarcReaderTests.Archive(),
    };

    public static TheoryData<string, bool> Kinds()
    {
        var kinds = new TheoryData<string, bool>();
        foreach (string name in Good.Keys)
        {
            kinds.Add(name, false);
            kinds.Add(name, true);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Broken_files_of_every_kind_give_reports_or_problems(string name, bool isGzip)
    {
        using var folder = new TemporaryFolder();
        var extractors = new Extractors();
        for (int seed = 1; seed <= 150; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = isGzip ? TemporaryFolder.Gzip(Good[name]) : [.. Good[name]];
            bytes = Break(bytes, random);
            string path = folder.Write(isGzip ? name + ".gz" : name, bytes);
            var outcomes = await TemporaryFolder.ReadAsync(path);
            Assert.True(outcomes.Count > 0, $"seed {seed}: {name} gave nothing");
            foreach (Outcome<RawReport> outcome in outcomes)
            {
                if (outcome.IsOk)
                {
                    Outcome<Document> document = extractors.Extract(outcome.Value);
                    Assert.True(document.IsOk ? document.Value.Text.Length > 0 : document.Problem.Reason.Length > 0, $"seed {seed}");
                }
                else
                {
                    Assert.StartsWith(path, outcome.Problem.Where, StringComparison.Ordinal);
                    Assert.DoesNotContain('\n', outcome.Problem.Reason);
                }
            }
        }
    }

    // Cuts the file, changes some bytes, or replaces it with noise.
    private static byte[] Break(byte[] bytes, Random random)
    {
        if (random.Next(4) == 0)
        {
            byte[] noise = new byte[random.Next(1, 600)];
            random.NextBytes(noise);
            return noise;
        }

        if (random.Next(2) == 0)
        {
            return bytes[..random.Next(bytes.Length)];
        }

        for (int i = random.Next(1, 12); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
