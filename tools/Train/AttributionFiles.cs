using System.Diagnostics;
using System.Text.Json;

namespace Casus.Tools.Train;

/// <summary>Reads the documents and the hand-made attributions of a pack, `.xz` through the xz program.</summary>
internal static class AttributionFiles
{
    public static List<Document> Documents(string path) => [.. Lines(path).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return new Document(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
    })];

    public static ILookup<string, AttributionGold> Gold(string path) => Lines(path)
        .Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new AttributionGold(
                row.GetProperty("doc").GetString()!, Pieces(row, "source"), Pieces(row, "cue"), Pieces(row, "content"));
        })
        .ToLookup(g => g.Document, StringComparer.Ordinal);

    private static TextSpan[] Pieces(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var part) || part.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return part.TryGetProperty("pieces", out var pieces) && pieces.ValueKind == JsonValueKind.Array
            ? [.. pieces.EnumerateArray().Select(Span)]
            : [Span(part.GetProperty("span"))];
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static IEnumerable<string> Lines(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
        {
            foreach (var line in File.ReadLines(path))
            {
                yield return line;
            }

            yield break;
        }

        var start = new ProcessStartInfo("xz") { RedirectStandardOutput = true, ArgumentList = { "-dc", path } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the program xz could not be started");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidDataException($"xz could not read {path}");
        }
    }
}
