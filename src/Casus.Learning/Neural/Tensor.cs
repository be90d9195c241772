using System.Runtime.InteropServices;
using System.Text;

namespace Casus.Learning.Neural;

/// <summary>A named table of numbers of a model file. The bytes are shared with the file that was read and are never changed.</summary>
/// <param name="Name">The name, such as <c>arcs.head</c>.</param>
/// <param name="Kind">How the numbers are kept.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Numbers in a row.</param>
/// <param name="Memory">The content as the file holds it, little-endian.</param>
public sealed record Tensor(string Name, TensorKind Kind, int Rows, int Columns, ReadOnlyMemory<byte> Memory)
{
    /// <summary>The numbers of a <see cref="TensorKind.Real"/> tensor, [rows, columns] row-major.</summary>
    public ReadOnlySpan<float> Floats => MemoryMarshal.Cast<byte, float>(Expect(TensorKind.Real));

    /// <summary>The keys of a <see cref="TensorKind.Keys"/> tensor, [rows, columns] row-major.</summary>
    public ReadOnlySpan<uint> Keys => MemoryMarshal.Cast<byte, uint>(Expect(TensorKind.Keys));

    /// <summary>The scale of each row of a <see cref="TensorKind.Bytes"/> tensor.</summary>
    public ReadOnlySpan<float> Scales => MemoryMarshal.Cast<byte, float>(Expect(TensorKind.Bytes)[..(Rows * sizeof(float))]);

    /// <summary>The numbers of a <see cref="TensorKind.Bytes"/> tensor, [rows, columns] row-major.</summary>
    public ReadOnlySpan<sbyte> Bytes => MemoryMarshal.Cast<byte, sbyte>(Expect(TensorKind.Bytes)[(Rows * sizeof(float))..]);

    /// <summary>The lines of a <see cref="TensorKind.Text"/> tensor; the empty text has none.</summary>
    public string[] Lines => Encoding.UTF8.GetString(Expect(TensorKind.Text)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The bytes that a tensor of a kind and size takes.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Numbers in a row.</param>
    public static long Size(TensorKind kind, int rows, int columns) => kind switch
    {
        TensorKind.Bytes => ((long)rows * columns) + (rows * sizeof(float)),
        TensorKind.Text => rows,
        _ => (long)rows * columns * sizeof(float),
    };

    /// <summary>A tensor of 32-bit numbers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <param name="values">The numbers, row-major; copied.</param>
    public static Tensor OfFloats(string name, int rows, int columns, ReadOnlySpan<float> values) =>
        new(name, TensorKind.Real, rows, columns, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>A tensor of keys in one column.</summary>
    /// <param name="name">The name.</param>
    /// <param name="keys">The keys; copied.</param>
    public static Tensor OfKeys(string name, ReadOnlySpan<uint> keys) =>
        new(name, TensorKind.Keys, keys.Length, 1, MemoryMarshal.AsBytes(keys).ToArray());

    /// <summary>A tensor of lines of text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="lines">The lines, without line ends.</param>
    public static Tensor OfLines(string name, IEnumerable<string> lines)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return new(name, TensorKind.Text, bytes.Length, 1, bytes);
    }

    /// <summary>A tensor of signed bytes; each row is scaled so that its largest number is <paramref name="limit"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <param name="values">The numbers, row-major.</param>
    /// <param name="limit">The largest byte, 1 to 127.</param>
    public static Tensor OfBytes(string name, int rows, int columns, ReadOnlySpan<float> values, int limit = 127)
    {
        var memory = new byte[Size(TensorKind.Bytes, rows, columns)];
        var scales = MemoryMarshal.Cast<byte, float>(memory.AsSpan(0, rows * sizeof(float)));
        var bytes = MemoryMarshal.Cast<byte, sbyte>(memory.AsSpan(rows * sizeof(float)));
        for (var r = 0; r < rows; r++)
        {
            var row = values.Slice(r * columns, columns);
            var largest = 0f;
            foreach (var value in row)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[r] = largest / limit;
            for (var c = 0; c < columns; c++)
            {
                bytes[(r * columns) + c] = largest == 0 ? (sbyte)0 : (sbyte)MathF.Round(row[c] / scales[r]);
            }
        }

        return new(name, TensorKind.Bytes, rows, columns, memory);
    }

    private ReadOnlySpan<byte> Expect(TensorKind kind) =>
        Kind == kind ? Memory.Span : throw new InvalidDataException($"{Name} holds {Kind}, not {kind}");
}
