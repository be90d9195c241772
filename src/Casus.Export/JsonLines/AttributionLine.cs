using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One attribution as <c>casus annotate --layer attributions</c> writes it.</summary>
public static class AttributionLine
{
    /// <summary>Writes the attribution.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="attribution">The attribution.</param>
    /// <param name="document">The annotated document.</param>
    public static void Write(Utf8JsonWriter json, Attribution attribution, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(attribution);
        ArgumentNullException.ThrowIfNull(document);
        json.WriteStartObject();
        json.WriteString("doc"u8, document.Document.Id);
        WritePart(json, "source"u8, attribution.Source, document);
        WritePart(json, "cue"u8, attribution.Cue, document);
        WritePart(json, "content"u8, attribution.Content, document);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, ReadOnlySpan<byte> name, TokenSpan? part, AnnotatedDocument document)
    {
        if (part is { IsEmpty: false } tokens)
        {
            Parts.WriteSpanText(json, name, document.Tokens.Span(tokens), document.Text);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
