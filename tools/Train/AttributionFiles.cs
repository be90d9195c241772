using System.Text.Json;

namespace Casus.Tools.Train;

/// <summary>Reads the documents and the hand-made attributions of a pack, and writes found ones.</summary>
internal static class AttributionFiles
{
    /// <summary>The documents of a JSON Lines file.</summary>
    /// <param name="path">The file, plain or packed by xz.</param>
    public static List<Document> Documents(string path) => [.. PackedFile.Lines(path).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return new Document(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
    })];

    public static ILookup<string, AttributionGold> Gold(string path) => PackedFile.Lines(path)
        .Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            return new AttributionGold(
                row.GetProperty("doc").GetString()!, Pieces(row, "source"), Pieces(row, "cue"), Pieces(row, "content"));
        })
        .ToLookup(g => g.Document, StringComparer.Ordinal);

    /// <summary>Writes who said what of a document, as the scorer reads it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="document">The document with its tokens.</param>
    /// <param name="table">What was found in it.</param>
    public static void Write(TextWriter output, AnnotatedDocument document, AttributionTable table)
    {
        foreach (var item in table.Items)
        {
            output.Write(JsonSerializer.Serialize(new
            {
                doc = document.Document.Id,
                source = Part(document, item.Source),
                cue = Part(document, item.Cue),
                content = Part(document, item.Content),
            }));
            output.Write('\n');
        }
    }

    private static object? Part(AnnotatedDocument document, TokenSpan? tokens)
    {
        if (tokens is not { } some)
        {
            return null;
        }

        var span = document.Tokens.Span(some);
        return new { span = new[] { span.Start, span.End }, text = span.Of(document.Text) };
    }

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
}
