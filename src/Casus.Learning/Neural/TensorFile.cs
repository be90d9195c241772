using System.Buffers.Binary;
using System.Text;

namespace Casus.Learning.Neural;

/// <summary>
/// A model file: named tensors, one after another. Immutable and safe to share. The format is described in
/// docs/formats/model.md.
/// </summary>
public sealed class TensorFile
{
    private const int Version = 1;
    private const int Alignment = 64;
    private static readonly byte[] Magic = "CAST"u8.ToArray();
    private readonly Dictionary<string, Tensor> tensors;

    /// <summary>Takes the tensors over.</summary>
    /// <param name="templates">The number of the feature set that the model was trained with.</param>
    /// <param name="tensors">The tensors, of different names.</param>
    public TensorFile(int templates, IEnumerable<Tensor> tensors)
    {
        Templates = templates;
        this.tensors = tensors.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The number of the feature set that the model was trained with.</summary>
    public int Templates { get; }

    /// <summary>The tensors in the order of the file.</summary>
    public IReadOnlyCollection<Tensor> Tensors => tensors.Values;

    /// <summary>The tensor of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidDataException">The model has no such tensor.</exception>
    public Tensor this[string name] =>
        tensors.TryGetValue(name, out var tensor) ? tensor : throw new InvalidDataException($"the model has no tensor '{name}'");

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file; the tensors share it.</param>
    /// <exception cref="InvalidDataException">The bytes are no model, cut short, or of another version.</exception>
    public static TensorFile Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ReadAll(bytes);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("the model file is cut short", e);
        }
    }

    /// <summary>Writes the model.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var head = new MemoryStream();
        WriteHead(head, 0);
        var start = Aligned(head.Length);
        head.SetLength(0);
        WriteHead(head, start);
        head.WriteTo(stream);
        var at = head.Length;
        foreach (var tensor in tensors.Values)
        {
            stream.Write(new byte[Aligned(at) - at]);
            stream.Write(tensor.Memory.Span);
            at = Aligned(at) + tensor.Memory.Length;
        }
    }

    private static TensorFile ReadAll(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (!span[..4].SequenceEqual(Magic))
        {
            throw new InvalidDataException("the file is no neural model");
        }

        var version = ReadInt(span, 4);
        if (version != Version)
        {
            throw new InvalidDataException($"the model has format version {version}; expected {Version}");
        }

        var found = new List<Tensor>();
        var at = 16;
        for (var n = ReadInt(span, 12); n > 0; n--)
        {
            var length = span[at];
            var name = Encoding.UTF8.GetString(span.Slice(at + 1, length));
            at += 1 + length;
            var kind = (TensorKind)span[at];
            int rows = ReadInt(span, at + 1), columns = ReadInt(span, at + 5), offset = ReadInt(span, at + 9);
            at += 13;
            if (kind > TensorKind.Text || rows < 0 || columns < 0)
            {
                throw new InvalidDataException($"the tensor '{name}' has kind {(int)kind} and shape {rows} × {columns}");
            }

            found.Add(new Tensor(name, kind, rows, columns, bytes.Slice(offset, checked((int)Tensor.Size(kind, rows, columns)))));
        }

        return new TensorFile(ReadInt(span, 8), found);
    }

    private static int ReadInt(ReadOnlySpan<byte> span, int at) => BinaryPrimitives.ReadInt32LittleEndian(span[at..]);

    private static long Aligned(long at) => (at + Alignment - 1) / Alignment * Alignment;

    private void WriteHead(MemoryStream head, long start)
    {
        using var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Templates);
        writer.Write(tensors.Count);
        foreach (var tensor in tensors.Values)
        {
            var name = Encoding.UTF8.GetBytes(tensor.Name);
            writer.Write((byte)name.Length);
            writer.Write(name);
            writer.Write((byte)tensor.Kind);
            writer.Write(tensor.Rows);
            writer.Write(tensor.Columns);
            writer.Write(checked((int)start));
            start = Aligned(start + tensor.Memory.Length);
        }
    }
}
