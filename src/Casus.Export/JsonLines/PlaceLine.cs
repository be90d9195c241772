using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>One place as <c>casus annotate --layer places</c> writes it.</summary>
public static class PlaceLine
{
    /// <summary>Writes the place.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mention">The place in the text.</param>
    /// <param name="document">The annotated document.</param>
    public static void Write(Utf8JsonWriter json, PlaceMention mention, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(document);
        var span = document.Tokens.Span(mention.Tokens);
        json.WriteStartObject();
        json.WriteString("doc"u8, document.Document.Id);
        if (mention.Place is { } place)
        {
            WriteFields(json, span, span.Of(document.Text), place);
        }
        else
        {
            Parts.WriteSpan(json, "span"u8, span);
            json.WriteString("text"u8, span.Of(document.Text));
        }

        json.WriteString("use"u8, Parts.Lower(mention.Use));
        json.WriteEndObject();
    }

    internal static void WriteFields(Utf8JsonWriter json, TextSpan span, string text, Place place)
    {
        Parts.WriteSpan(json, "span"u8, span);
        json.WriteString("text"u8, text);
        json.WriteString("name"u8, place.Name);
        json.WriteNumber("lat"u8, place.Lat);
        json.WriteNumber("lon"u8, place.Lon);
        json.WriteString("country"u8, place.Country);
        Parts.WriteOptional(json, "geonameid"u8, place.GeonameId);
        json.WriteString("kind"u8, Parts.Lower(place.Kind));
    }
}
