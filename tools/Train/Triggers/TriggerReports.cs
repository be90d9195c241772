using System.Text.Json;
using Casus.Language.Languages;

namespace Casus.Tools.Train.Triggers;

/// <summary>Reads marked reports: a folder with <c>documents.jsonl</c>, <c>gold_events.jsonl</c> and <c>regions.jsonl</c>, packed or not.</summary>
/// <param name="language">Reads them.</param>
internal sealed class TriggerReports(LanguageEngine language)
{
    public List<TriggerReport> Read(string folder)
    {
        var gold = Rows(folder, "gold_events.jsonl", r => (Doc: r.GetProperty("doc").GetString()!, Group: GroupOf(r.GetProperty("subtopic").GetString()!), Span: Span(r.GetProperty("span"))))
            .ToLookup(g => g.Doc, StringComparer.Ordinal);
        var regions = Rows(folder, "regions.jsonl", r => (Doc: r.GetProperty("doc").GetString()!, Spans: r.GetProperty("spans").EnumerateArray().Select(Span).ToList()))
            .ToDictionary(r => r.Doc, r => r.Spans, StringComparer.Ordinal);
        string set = Path.GetFileName(folder.TrimEnd('/'));
        return [.. AttributionFiles.Documents(PathOf(folder, "documents.jsonl")).Where(d => gold.Contains(d.Id) && regions.ContainsKey(d.Id))
            .Select(d => new TriggerReport(set, gold[d.Id].First().Group, Annotate(d), regions[d.Id], [.. gold[d.Id].Select(g => g.Span)]))];
    }

    // Topics are numbers; their halves ("7a", "7b") tell of like events and go together.
    private static string GroupOf(string subtopic)
    {
        int digits = subtopic.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? subtopic : subtopic[..digits];
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private AnnotatedDocument Annotate(Document document)
    {
        var annotated = new AnnotatedDocument(document);
        foreach (var annotator in language.Annotators)
        {
            annotator.Annotate(annotated);
        }

        return annotated;
    }

    private static List<T> Rows<T>(string folder, string file, Func<JsonElement, T> read) => [.. PackedFile.Lines(PathOf(folder, file)).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return read(json.RootElement);
    })];

    private static string PathOf(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) ? path : path + ".xz";
    }
}
