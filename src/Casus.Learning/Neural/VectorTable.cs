using Casus.Learning.Features;

namespace Casus.Learning.Neural;

/// <summary>Vectors of words that say what a word is like: near vectors, like meanings. Immutable and safe to share.</summary>
public sealed class VectorTable
{
    private readonly Tensor keys;
    private readonly Tensor vectors;

    /// <summary>Takes the table.</summary>
    /// <param name="keys">The words' keys (<see cref="Key"/>), ascending.</param>
    /// <param name="vectors">A row of signed bytes for each key.</param>
    /// <exception cref="InvalidDataException">The two differ in number.</exception>
    public VectorTable(Tensor keys, Tensor vectors)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(vectors);
        if (keys.Keys.Length != vectors.Rows)
        {
            throw new InvalidDataException($"{keys.Name} has {keys.Rows} keys for {vectors.Rows} vectors");
        }

        (this.keys, this.vectors) = (keys, vectors);
    }

    /// <summary>Numbers of a vector.</summary>
    public int Width => vectors.Columns;

    /// <summary>The key of a word: case and digits are folded.</summary>
    /// <param name="word">The word.</param>
    public static uint Key(ReadOnlySpan<char> word) => FeatureHash.OfFolded(word);

    /// <summary>Adds a word's vector.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sum">Takes the vector; <see cref="Width"/> numbers.</param>
    /// <returns>False for a word without a vector.</returns>
    public bool Add(ReadOnlySpan<char> word, Span<float> sum)
    {
        int row = IndexOf(word);
        if (row < 0)
        {
            return false;
        }

        float scale = Scale(row);
        var bytes = Row(row);
        for (int i = 0; i < bytes.Length; i++)
        {
            sum[i] += bytes[i] * scale;
        }

        return true;
    }

    /// <summary>The row of a word; negative for a word without a vector.</summary>
    /// <param name="word">The word.</param>
    public int IndexOf(ReadOnlySpan<char> word) => MemoryExtensions.BinarySearch(keys.Keys, Key(word));

    /// <summary>A row's bytes, <see cref="Width"/> of them; times <see cref="Scale"/> they are the vector.</summary>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<sbyte> Row(int row) => vectors.Bytes.Slice(row * Width, Width);

    /// <summary>What one step of a row's bytes is worth.</summary>
    /// <param name="row">The row.</param>
    public float Scale(int row) => vectors.Scales[row];
}
