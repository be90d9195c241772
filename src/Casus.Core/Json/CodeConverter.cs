using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>A checked string such as <see cref="ActorCode"/>, as a JSON string or property name.</summary>
/// <typeparam name="T">The code's type.</typeparam>
internal sealed class CodeConverter<T>(Func<string, T> make, Func<T, string> text) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Make(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Make(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(text(value));

    private T Make(ref Utf8JsonReader reader)
    {
        string value = reader.GetString() ?? "";
        try
        {
            return make(value);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
