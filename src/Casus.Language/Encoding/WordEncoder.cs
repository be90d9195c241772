using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Casus.Language.Names;
using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>The vector of a word, which depends on the word alone. Immutable and safe to share.</summary>
internal sealed class WordEncoder
{
    private readonly NameWords hints;
    private readonly Tensor keys;
    private readonly Tensor vectors;
    private readonly Tensor hashed;

    // project: [vector size, Width].
    private readonly float[] project;
    private readonly float[] bias;

    /// <summary>Takes the word tables of a model.</summary>
    /// <param name="file">The model.</param>
    /// <param name="hints">Words that hint at names.</param>
    /// <exception cref="InvalidDataException">A table is missing or does not fit.</exception>
    public WordEncoder(TensorFile file, NameWords hints)
    {
        this.hints = hints;
        keys = file["words.keys"];
        hashed = EncoderTensors.AsBytes(file["hashed"]);
        Width = hashed.Columns;
        vectors = EncoderTensors.AsBytes(file["words.vectors"]);
        var projection = EncoderTensors.Get(file, "words.project", Width, vectors.Columns);
        project = new float[vectors.Columns * Width];
        var reals = EncoderTensors.AsReals(projection);
        for (var n = 0; n < reals.Length; n++)
        {
            project[(n % vectors.Columns * Width) + (n / vectors.Columns)] = reals[n];
        }

        bias = EncoderTensors.AsReals(EncoderTensors.Get(file, "words.bias", 1, Width));
        if (keys.Keys.Length != vectors.Rows || hashed.Rows == 0 || (hashed.Rows & (hashed.Rows - 1)) != 0 || Width % 8 != 0)
        {
            throw new InvalidDataException($"the word tables have {keys.Rows} keys, {vectors.Rows} vectors and {hashed.Rows} × {Width} features");
        }
    }

    /// <summary>Numbers of a word's vector.</summary>
    public int Width { get; }

    /// <summary>Computes the vector of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="memory"><see cref="Width"/> numbers; the vector before quantising.</param>
    /// <param name="code">The quantised vector.</param>
    public void Encode(ReadOnlySpan<char> form, Span<float> memory, Span<byte> code)
    {
        memory = memory[..Width];
        bias.CopyTo(memory);
        Span<int> features = stackalloc int[WordFeatures.MaxCount];
        var count = WordFeatures.Add(form, hints.Kinds(form), features, hashed.Rows);
        foreach (var row in features[..count])
        {
            AddRow(row, memory);
        }

        AddVector(WordFeatures.VectorKey(form), memory);
        Activations.Tanh(memory);
        Activations.Quantise(memory, code);
    }

    private void AddRow(int row, Span<float> sums)
    {
        var scale = Vector256.Create(hashed.Scales[row]);
        ref var from = ref MemoryMarshal.GetReference(hashed.Bytes.Slice(row * Width, Width));
        for (nuint n = 0; n < (nuint)Width; n += 8)
        {
            var shorts = Vector128.WidenLower(Vector128.CreateScalar(ReadLong(ref from, n)).AsSByte());
            var values = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)));
            var at = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(sums), n);
            Vector256.FusedMultiplyAdd(values, scale, at).StoreUnsafe(ref MemoryMarshal.GetReference(sums), n);
        }
    }

    private static long ReadLong(ref sbyte from, nuint at) =>
        Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref from, at)));

    private void AddVector(uint key, Span<float> sums)
    {
        var row = MemoryExtensions.BinarySearch(keys.Keys, key);
        if (row < 0)
        {
            return;
        }

        var scale = vectors.Scales[row];
        var bytes = vectors.Bytes.Slice(row * vectors.Columns, vectors.Columns);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var k = 0; k < bytes.Length; k++)
        {
            var value = Vector256.Create(bytes[k] * scale);
            ref var line = ref project[k * Width];
            for (nuint n = 0; n < (nuint)Width; n += 8)
            {
                Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref line, n), Vector256.LoadUnsafe(ref to, n)).StoreUnsafe(ref to, n);
            }
        }
    }
}
