using System.Globalization;
using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>An alert as one JSON object.</summary>
public static class AlertLine
{
    /// <summary>Writes an alert.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The alert and when its cause was found.</param>
    public static void Write(Utf8JsonWriter json, (Alert Alert, DateTimeOffset At) row)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (alert, at) = row;
        json.WriteStartObject();
        json.WriteString("id"u8, alert.Id);
        json.WriteString("rule"u8, alert.Rule);
        json.WriteString("text"u8, alert.Text);
        json.WriteString("at"u8, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("from"u8, Day(alert.First));
        json.WriteString("to"u8, Day(alert.Last));
        Parts.WriteStrings(json, "events"u8, alert.EventIds);
        json.WriteStartArray("sentences"u8);
        foreach (var quote in alert.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("event"u8, quote.EventId);
            json.WriteString("doc"u8, quote.DocumentId);
            json.WriteNumber("sentence"u8, quote.SentenceIndex);
            json.WriteString("text"u8, quote.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
