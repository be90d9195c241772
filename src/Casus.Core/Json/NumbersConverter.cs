using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>A list of hashes as one base64 string, eight bytes each, lowest byte first.</summary>
internal sealed class NumbersConverter : JsonConverter<IReadOnlyList<ulong>>
{
    public override IReadOnlyList<ulong> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        byte[] bytes = reader.GetBytesFromBase64();
        var numbers = new ulong[bytes.Length / sizeof(ulong)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        }

        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ulong> value, JsonSerializerOptions options)
    {
        var bytes = new byte[value.Count * sizeof(ulong)];
        for (int i = 0; i < value.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), value[i]);
        }

        writer.WriteBase64StringValue(bytes);
    }
}
