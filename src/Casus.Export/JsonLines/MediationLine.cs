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
        WriteCodes(json, "co_mediators"u8, mediation.CoMediators);
        json.WriteString("venue"u8, mediation.Venue);
        WriteCeasefire(json, mediation);
        json.WriteStartArray("steps"u8);
        foreach (var step in mediation.Steps)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The contract's word for the state of a ceasefire.</summary>
    /// <param name="state">The state.</param>
    public static string Words(CeasefireState state) => state switch
    {
        CeasefireState.NotReported => "not reported",
        CeasefireState.OneSided => "one-sided",
        _ => Parts.Lower(state),
    };

    private static void WriteCeasefire(Utf8JsonWriter json, Mediation mediation)
    {
        json.WriteStartObject("ceasefire"u8);
        json.WriteString("state"u8, Words(mediation.Ceasefire));
        json.WriteString("on"u8, mediation.Steps.LastOrDefault(s => s.Kind == MediationStepKind.Ceasefire)?.On);
        Parts.WriteStrings(json, "violations"u8, [.. mediation.Steps.Where(s => s.Kind == MediationStepKind.Violation).Select(s => s.EventId)]);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, MediationStep step)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Parts.Lower(step.Kind));
        json.WriteString("on"u8, step.On);
        WriteCodes(json, "by"u8, step.By);
        WriteCodes(json, "to"u8, step.To);
        json.WriteString("event"u8, step.EventId);
        json.WriteString("words"u8, step.Words);
        json.WriteString("report"u8, step.DocumentId.Length == 0 ? null : step.DocumentId);
        json.WriteNumber("round"u8, step.Round);
        json.WriteString("rule"u8, step.Rule);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<ActorCode> codes) =>
        Parts.WriteStrings(json, name, [.. codes.Select(c => c.Value)]);
}
