using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One time expression as <c>casus annotate --layer times</c> writes it.</summary>
public static class TimeLine
{
    /// <summary>Writes the time expression.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mention">The time expression.</param>
    /// <param name="document">The annotated document.</param>
    public static void Write(Utf8JsonWriter json, TimeMention mention, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(document);
        var span = document.Tokens.Span(mention.Tokens);
        json.WriteStartObject();
        json.WriteString("doc"u8, document.Document.Id);
        Parts.WriteSpan(json, "span"u8, span);
        json.WriteString("text"u8, span.Of(document.Text));
        json.WriteString("type"u8, mention.Type.ToString().ToUpperInvariant());
        json.WriteString("value"u8, mention.Value);
        json.WriteEndObject();
    }
}
