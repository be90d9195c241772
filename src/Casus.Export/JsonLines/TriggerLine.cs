using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One trigger as <c>casus annotate --layer triggers</c> writes it.</summary>
public static class TriggerLine
{
    private const int Digits = 2;

    /// <summary>Writes the trigger.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="document">The annotated document.</param>
    public static void Write(Utf8JsonWriter json, TriggerMention trigger, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        var span = document.Tokens.Span(trigger.Tokens);
        json.WriteStartObject();
        json.WriteString("doc"u8, document.Document.Id);
        Parts.WriteSpan(json, "span"u8, span);
        json.WriteString("text"u8, span.Of(document.Text));
        json.WriteString("lemma"u8, document.Tokens.Lemma(trigger.Head));
        json.WriteNumber("chance"u8, Math.Round(trigger.Chance, Digits));
        json.WriteEndObject();
    }
}
