using System.Runtime.InteropServices;
using System.Text;

namespace Casus.Extraction.LanguageId;

/// <content>The file format: docs/formats/language-model.md.</content>
public sealed partial class LanguageIdentifier
{
    private const int MaxBits = 20;
    private const int MaxTags = 256;
    private static readonly byte[] Magic = "CASUSLI1"u8.ToArray();

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="InvalidDataException">The bytes are no such model, or end early.</exception>
    public static LanguageIdentifier Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("not a model of languages");
        }

        bytes = bytes[Magic.Length..];
        float[] calibration = [.. MemoryMarshal.Cast<byte, float>(Take(ref bytes, 12))];
        int count = Number(ref bytes, 1, ScriptTable.Count);
        var tables = new List<GramTable>();
        for (int i = 0; i < count; i++)
        {
            tables.Add(ReadTable(ref bytes));
        }

        return bytes.IsEmpty ? new LanguageIdentifier(tables, calibration) : throw new InvalidDataException("the model of languages has bytes past its end");
    }

    /// <summary>Writes a model; the same model gives the same bytes.</summary>
    internal static byte[] Write(IReadOnlyList<GramTable> tables, ReadOnlySpan<float> calibration)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(MemoryMarshal.AsBytes(calibration));
        writer.Write(tables.Count);
        foreach (var table in tables)
        {
            byte[] names = Encoding.ASCII.GetBytes(table.Script + "\n" + string.Join('\n', table.Tags));
            writer.Write(names.Length);
            writer.Write(names);
            writer.Write(table.Bits);
            writer.Write(table.Scale);
            for (int row = 0; table.Bits > 0 && row < 1 << table.Bits; row++)
            {
                writer.Write(MemoryMarshal.AsBytes(table.Row(row)));
            }
        }

        return stream.ToArray();
    }

    private static GramTable ReadTable(ref ReadOnlySpan<byte> bytes)
    {
        string[] names = Encoding.ASCII.GetString(Take(ref bytes, Number(ref bytes, 1, 1 << 16))).Split('\n');
        int bits = Number(ref bytes, 0, MaxBits);
        float scale = MemoryMarshal.Read<float>(Take(ref bytes, 4));
        if (!Enum.TryParse(names[0], out Script script) || !Enum.IsDefined(script) || names.Length is < 2 or > MaxTags + 1 || (bits == 0 && names.Length > 2) || bits is > 0 and < 8)
        {
            throw new InvalidDataException($"the model of languages has a broken table ({names[0]}, {names.Length - 1} languages, {bits} bits)");
        }

        var weights = MemoryMarshal.Cast<byte, sbyte>(Take(ref bytes, bits == 0 ? 0 : (names.Length - 1) << bits));
        return new GramTable(script, names[1..], bits, scale, weights);
    }

    private static int Number(ref ReadOnlySpan<byte> bytes, int least, int most)
    {
        int number = MemoryMarshal.Read<int>(Take(ref bytes, 4));
        return number >= least && number <= most ? number : throw new InvalidDataException($"the model of languages has {number} where {least} to {most} is expected");
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < count)
        {
            throw new InvalidDataException("the model of languages ends early");
        }

        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
