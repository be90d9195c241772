using System.Text.Json;
using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Grounding.Places.Finding;
using Casus.Json;

namespace Casus.Tools.Train.Places;

/// <summary>Reads marked reports: a folder with <c>documents.jsonl</c> and <c>gold_places.jsonl</c>, packed or not.</summary>
internal sealed class PlaceExamples(IReadOnlyList<IAnnotator> chain, ActorCatalogue catalogue, PlaceFinder finder)
{
    public List<PlaceExample> Read(string folder)
    {
        var gold = new Dictionary<string, Dictionary<TextSpan, (double, double)?>>(StringComparer.Ordinal);
        foreach (string line in Lines(folder, "gold_places.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            string id = row.GetProperty("doc").GetString()!;
            if (!gold.TryGetValue(id, out var spans))
            {
                gold.Add(id, spans = []);
            }

            var span = row.GetProperty("span");
            spans[new TextSpan(span[0].GetInt32(), span[1].GetInt32())] =
                row.TryGetProperty("lat", out var lat) ? (lat.GetDouble(), row.GetProperty("lon").GetDouble()) : null;
        }

        string set = Path.GetFileName(folder.TrimEnd('/'));
        return [.. Lines(folder, "documents.jsonl").Select(CoreJson.Read<Document>).Select(d => Make(set, d, gold.GetValueOrDefault(d.Id, [])))];
    }

    private PlaceExample Make(string set, Document document, Dictionary<TextSpan, (double, double)?> gold)
    {
        var annotated = new AnnotatedDocument(document);
        foreach (var annotator in chain)
        {
            annotator.Annotate(annotated);
        }

        var view = new ReportView(annotated, catalogue);
        var parties = ReportParties.Read(view);
        return new PlaceExample { Parties = parties, Set = set, Group = document.Publisher ?? document.Id, View = view, Proposals = finder.Propose(view, parties), Gold = gold };
    }

    private static IEnumerable<string> Lines(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return PackedFile.Lines(File.Exists(path) ? path : path + ".xz");
    }
}
