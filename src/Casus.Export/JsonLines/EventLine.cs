using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One event of the ledger as the command contract writes it.</summary>
public static class EventLine
{
    /// <summary>Writes the event.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="ev">The event.</param>
    /// <param name="codebook">For quad and Goldstein.</param>
    public static void Write(Utf8JsonWriter json, Event ev, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(ev);
        ArgumentNullException.ThrowIfNull(codebook);
        json.WriteStartObject();
        json.WriteString("id"u8, ev.Id);
        json.WriteString("story"u8, ev.StoryId);
        Parts.WriteCode(json, ev.Code, codebook);
        Parts.WriteStrings(json, "contexts"u8, ev.Contexts);
        WriteActors(json, "source"u8, ev.Sources);
        WriteActors(json, "target"u8, ev.Targets);
        WriteDate(json, ev.Date);
        WritePlace(json, ev.Place);
        json.WriteString("status"u8, Parts.Status(ev.Status));
        WriteCondition(json, ev.Condition);
        WriteQuantities(json, ev.Quantities);
        json.WriteNumber("reports"u8, ev.Reports);
        json.WriteNumber("origins"u8, ev.Origins);
        WriteOrigins(json, ev.OriginGroups);
        json.WriteStartArray("mentions"u8);
        foreach (var member in ev.Members)
        {
            WriteMention(json, member.Mention);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims"u8);
        foreach (var claim in ev.Claims)
        {
            WriteClaim(json, claim);
        }

        json.WriteEndArray();
        if (ev.Corrections.Count > 0)
        {
            CorrectionLine.Write(json, ev.Corrections);
        }

        json.WriteEndObject();
    }

    private static void WriteActors(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Actor> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, actor.Name);
            json.WriteString("code"u8, actor.Code.Value);
            json.WriteString("sector"u8, actor.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, EventDate? date)
    {
        if (date is null)
        {
            json.WriteNull("date"u8);
            return;
        }

        json.WriteStartObject("date"u8);
        json.WriteString("value"u8, date.Value);
        json.WriteString("precision"u8, Parts.Precision(date.Precision));
        json.WriteString("basis"u8, Parts.Basis(date.Basis));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place"u8);
            return;
        }

        json.WriteStartObject("place"u8);
        json.WriteString("name"u8, place.Name);
        json.WriteString("country"u8, place.Country);
        json.WriteNumber("lat"u8, place.Lat);
        json.WriteNumber("lon"u8, place.Lon);
        if (place.GeonameId is { } id)
        {
            json.WriteNumber("geonameid"u8, id);
        }
        else
        {
            json.WriteNull("geonameid"u8);
        }

        json.WriteString("precision"u8, place.Kind switch
        {
            PlaceKind.Country => "country",
            PlaceKind.Admin => "admin",
            PlaceKind.City => "city",
            _ => "point",
        });
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, Condition? condition)
    {
        if (condition is null)
        {
            json.WriteNull("condition"u8);
            return;
        }

        json.WriteStartObject("condition"u8);
        json.WriteString("text"u8, condition.Text);
        json.WriteStartArray("parties"u8);
        foreach (var party in condition.Parties)
        {
            json.WriteStringValue(party.Value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuantities(Utf8JsonWriter json, IReadOnlyDictionary<string, Quantity> quantities)
    {
        json.WriteStartObject("quantities"u8);
        foreach (var (kind, value) in quantities)
        {
            json.WriteStartObject(kind);
            json.WriteNumber("low"u8, value.Low);
            json.WriteNumber("best"u8, value.Best);
            json.WriteNumber("high"u8, value.High);
            if (value.IsOpen)
            {
                json.WriteBoolean("open"u8, true);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOrigins(Utf8JsonWriter json, IReadOnlyList<EventOrigin> origins)
    {
        json.WriteStartArray("origin_groups"u8);
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            Parts.WriteStrings(json, "docs"u8, origin.DocumentIds);
            json.WriteStartArray("evidence"u8);
            foreach (var evidence in origin.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("kind"u8, Parts.Lower(evidence.Kind));
                Parts.WriteStrings(json, "docs"u8, [evidence.First, evidence.Second]);
                json.WriteString("note"u8, evidence.Note);
                json.WriteString("words"u8, evidence.Words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Utf8JsonWriter json, EventMention mention)
    {
        json.WriteStartObject();
        json.WriteString("doc"u8, mention.DocumentId);
        Parts.WriteSpan(json, "span"u8, mention.Trigger);
        json.WriteString("sentence"u8, mention.SentenceText);
        WriteSide(json, "source"u8, mention.Sources);
        WriteSide(json, "target"u8, mention.Targets);
        json.WriteStartArray("attribution"u8);
        foreach (var attribution in mention.Attribution)
        {
            Parts.WriteAttribution(json, attribution);
        }

        json.WriteEndArray();
        json.WriteString("rule"u8, mention.Rule.Value);
        json.WriteEndObject();
    }

    // A mention's side is one span: the words of its first named party.
    private static void WriteSide(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Participant> side)
    {
        var named = side.FirstOrDefault(p => !p.Span.IsEmpty);
        if (named is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Parts.WriteSpan(json, "span"u8, named.Span);
        json.WriteString("text"u8, named.Text);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Parts.Lower(claim.Kind));
        if (claim.By is { } by)
        {
            json.WriteStartObject("by"u8);
            json.WriteString("name"u8, by.Name);
            json.WriteString("code"u8, by.Code.Value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("by"u8);
        }

        json.WriteString("doc"u8, claim.DocumentId);
        Parts.WriteSpan(json, "span"u8, claim.Span);
        json.WriteString("text"u8, claim.Text);
        if (claim is { Field: { } field, Value: { } value })
        {
            json.WriteString("field"u8, field);
            json.WriteNumber("value"u8, value.Best);
        }

        json.WriteString("status"u8, Parts.Lower(claim.Status));
        json.WriteEndObject();
    }
}
