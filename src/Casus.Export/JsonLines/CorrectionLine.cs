using System.Globalization;
using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>What persons corrected, as <c>casus corrections --json</c> and the export of events write it.</summary>
public static class CorrectionLine
{
    /// <summary>Writes a correction.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="undoneBy">The undoing, or null.</param>
    /// <param name="waiting">Its mentions that are not there now.</param>
    public static void Write(Utf8JsonWriter json, Correction correction, string? undoneBy, IReadOnlyList<CorrectionMention> waiting)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(waiting);
        json.WriteStartObject();
        json.WriteString("id"u8, correction.Id);
        json.WriteString("kind"u8, Kind(correction.Kind));
        json.WriteString("subject"u8, correction.Subject);
        json.WriteStartObject("values"u8);
        foreach (var value in correction.Values)
        {
            json.WriteString(value.Field, CorrectionFields.Print(value));
        }

        json.WriteEndObject();
        Parts.WriteStrings(json, "mentions"u8, [.. correction.Mentions.Select(m => m.Label)]);
        Parts.WriteStrings(json, "others"u8, [.. correction.Others.Select(m => m.Label)]);
        json.WriteString("by"u8, correction.By);
        json.WriteString("at"u8, Instant(correction.At));
        json.WriteString("note"u8, correction.Note);
        json.WriteString("undoes"u8, correction.Undoes);
        json.WriteString("undone_by"u8, undoneBy);
        Parts.WriteStrings(json, "waiting"u8, [.. waiting.Select(m => m.Label)]);
        json.WriteEndObject();
    }

    /// <summary>Writes a line of the history.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="at">When.</param>
    /// <param name="words">What it is about, what was done, more in words, and the versions of Casus and its data.</param>
    public static void WriteHistory(Utf8JsonWriter json, DateTimeOffset at, IReadOnlyList<(string Name, string Value)> words)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(words);
        json.WriteStartObject();
        json.WriteString("at"u8, Instant(at));
        foreach (var (name, value) in words)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, IReadOnlyList<EventCorrection> corrections)
    {
        json.WriteStartArray("corrections"u8);
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, correction.Field);
            json.WriteString("value"u8, correction.Value);
            json.WriteString("machine"u8, correction.Machine);
            json.WriteString("by"u8, correction.By);
            json.WriteString("at"u8, Instant(correction.At));
            json.WriteString("note"u8, correction.Note);
            json.WriteString("correction"u8, correction.CorrectionId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Kind(CorrectionKind kind) => kind == CorrectionKind.RejectMention ? "reject mention" : Parts.Lower(kind);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
