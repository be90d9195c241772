using System.Globalization;
using BenchmarkDotNet.Running;

namespace Casus.Bench;

/// <summary>
/// Benchmarks (<c>dotnet run -c Release --project bench/Casus.Bench -- --filter '*'</c>) and generated input
/// (<c>... -- generate 100000 &gt; reports.jsonl</c>) for measuring whole runs; time of each annotator over a file of documents, and what
/// Grounding takes beside the language engine (<c>... -- share reports.jsonl</c>); <c>... -- stories 1000000</c> fills a story book.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["share", var file])
        {
            return await GroundingShare.MeasureAsync(file, Console.Out).ConfigureAwait(false);
        }

        if (args is ["generate", var count])
        {
            using var output = new StreamWriter(Console.OpenStandardOutput());
            foreach (string line in GeneratedReports.Lines(int.Parse(count, CultureInfo.InvariantCulture), seed: 7))
            {
                output.Write(line + "\n");
            }

            return 0;
        }

        if (args is ["stories", var reports])
        {
            StoryBookRun.Run(int.Parse(reports, CultureInfo.InvariantCulture), 2740);
            return 0;
        }

        if (args is ["readings", var r2])
        {
            var news = new Casus.Tests.Resolution.Generated.GeneratedNews(new Casus.Tests.Resolution.Generated.NewsVocabulary(File.ReadAllText(Path.Combine(EngineBenchmarks.FindRoot(), "data/languages/en/models/story-terms.tsv"))), new());
            foreach (var (r, story) in news.Make(int.Parse(r2, CultureInfo.InvariantCulture)))
            {
                Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { terms = r.Terms, story, m = r.Coded.Mentions.Count }));
            }

            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
