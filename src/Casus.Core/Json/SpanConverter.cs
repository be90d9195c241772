using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>A <see cref="TextSpan"/> as <c>[start, end]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A span is [start, end].");
        }

        int start = Number(ref reader);
        int end = Number(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? new TextSpan(start, end)
            : throw new JsonException("A span has two numbers.");
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number
        ? reader.GetInt32()
        : throw new JsonException("A span has two numbers.");
}
