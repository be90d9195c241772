using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One event mention as <c>casus code</c> writes it.</summary>
public static class MentionLine
{
    /// <summary>Writes the mention.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="codebook">For quad and Goldstein.</param>
    public static void Write(Utf8JsonWriter json, EventMention mention, string text, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(codebook);
        json.WriteStartObject();
        json.WriteString("doc"u8, mention.DocumentId);
        json.WriteNumber("sentence"u8, mention.SentenceIndex);
        Parts.WriteSpan(json, "span"u8, mention.Span);
        Parts.WriteCode(json, mention.Code, codebook);
        Parts.WriteSpanText(json, "trigger"u8, mention.Trigger, text);
        WriteSide(json, "source"u8, mention.Sources);
        WriteSide(json, "target"u8, mention.Targets);
        WriteDate(json, mention.Date);
        WritePlace(json, mention.Place);
        json.WriteString("status"u8, Parts.Status(mention.Status));
        if (mention.Attribution is [var outermost, ..])
        {
            json.WritePropertyName("attribution"u8);
            Parts.WriteAttribution(json, outermost);
        }
        else
        {
            json.WriteNull("attribution"u8);
        }

        json.WriteStartObject("quantities"u8);
        foreach (var (kind, value) in mention.Quantities)
        {
            json.WriteNumber(kind, value.Best);
        }

        json.WriteEndObject();
        json.WriteString("rule"u8, mention.Rule.Value);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Participant> side)
    {
        json.WriteStartArray(name);
        foreach (var participant in side)
        {
            json.WriteStartObject();
            Parts.WriteSpan(json, "span"u8, participant.Span);
            json.WriteString("text"u8, participant.Text);
            json.WriteString("name"u8, participant.Actor.Name);
            json.WriteString("code"u8, participant.Actor.Code.Value);
            json.WriteString("sector"u8, participant.Actor.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, MentionDate? date)
    {
        if (date is null)
        {
            json.WriteNull("date"u8);
            return;
        }

        json.WriteStartObject("date"u8);
        json.WriteString("value"u8, date.Value ?? date.Rule?.Unresolved);
        json.WriteString("text"u8, date.Text);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, MentionPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("place"u8);
            return;
        }

        json.WriteStartObject("place"u8);
        PlaceLine.WriteFields(json, place.Span, place.Text, place.Place);
        json.WriteEndObject();
    }
}
