using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One mediation as the command contract writes it.</summary>
public static class MediationLine
{
    /// <summary>Writes the mediation.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mediation">The mediation.</param>
    public static void Write(Utf8JsonWriter json, Mediation mediation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mediation);
        json.WriteStartObject();
        json.WriteString("id"u8, mediation.Id);
        json.WriteString("mediator"u8, mediation.Mediator.Value);
        Parts.WriteStrings(json, "parties"u8, [.. mediation.Parties.Select(p => p.Value)]);
        json.WriteString("stage"u8, Parts.Lower(mediation.Stage));
        json.WriteString("offered_on"u8, mediation.OfferedOn);
        json.WriteString("condition"u8, mediation.Condition);
        json.WriteStartObject("accepted_by"u8);
        foreach (var (party, answer) in mediation.AcceptedBy.OrderBy(p => p.Key))
        {
            json.WriteString(party.Value, answer);
        }

        json.WriteEndObject();
        json.WriteStartArray("contacts"u8);
        foreach (var contact in mediation.Contacts)
        {
            json.WriteStartObject();
            json.WriteString("with"u8, contact.With.Value);
            json.WriteString("on"u8, contact.On);
            json.WriteString("event"u8, contact.EventId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Parts.WriteStrings(json, "events"u8, mediation.EventIds);
        json.WriteEndObject();
    }
}
