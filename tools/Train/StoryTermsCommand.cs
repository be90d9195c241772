using System.Globalization;
using System.Text.Json;
using Casus.Pipeline.Loading;
using Casus.Resolution.Stories;
using Casus.Sources;

namespace Casus.Tools.Train;

/// <summary>
/// Makes the table of how common terms are in news at large, from documents as JSON Lines (the command contract's) and the
/// stories that they tell. A term is counted once a story: what one much-told story is about is not common for that. The
/// table holds counts of terms that several stories have; no text can be put together from it.
/// </summary>
internal static class StoryTermsCommand
{
    private const int FewestStories = 3;

    public static async Task<int> RunAsync(string data, string[] files)
    {
        var stories = files.Where(f => Path.GetFileName(f).StartsWith("gold", StringComparison.Ordinal)).SelectMany(StoriesOf)
            .ToDictionary(s => s.Document, s => s.Story, StringComparer.Ordinal);
        var engine = EngineLoader.Load(new EngineOptions { DataPath = data }).Engine;
        var told = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        string[] documents = [.. files.Where(f => !Path.GetFileName(f).StartsWith("gold", StringComparison.Ordinal))];
        await foreach (var raw in ReportSources.Open(documents, Stream.Null).ReadAsync(CancellationToken.None))
        {
            var document = engine.Extractors.Extract(raw.Value!).Value!;
            var annotated = engine.Annotate(document);
            string story = stories.GetValueOrDefault(document.Id, document.Id);
            if (!told.TryGetValue(story, out var terms))
            {
                told.Add(story, terms = new SortedSet<string>(StringComparer.Ordinal));
            }

            terms.UnionWith(ReadingMaker.AllTerms(annotated, engine.Code(annotated)));
        }

        Write(told);
        return 0;
    }

    private static IEnumerable<(string Document, string Story)> StoriesOf(string file) => File.ReadLines(file)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(row => (row.GetProperty("doc").GetString()!, row.GetProperty("story").GetString()!));

    private static void Write(SortedDictionary<string, SortedSet<string>> told)
    {
        Console.Write("# How common terms are in news: in how many of a sample of stories each is a term. Only terms of at least ");
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{FewestStories} stories.\n"));
        Console.Write("# Made by tools/Train story-terms from the development packs; counts, no texts. The row * is the number of stories.\n");
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"term\tstories\n{TermBackground.AllTerm}\t{told.Count}\n"));
        var counts = told.Values.SelectMany(t => t).GroupBy(t => t, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var term in counts.Where(t => t.Count() >= FewestStories && !t.Key.AsSpan().ContainsAny('\t', '\n')))
        {
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{term.Key}\t{term.Count()}\n"));
        }
    }
}
