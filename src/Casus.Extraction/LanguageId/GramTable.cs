using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Extraction.LanguageId;

/// <summary>The languages of one script and what tells them apart: a weight for each feature and language. Immutable.</summary>
internal sealed class GramTable
{
    private const int Lanes = 16;        // languages that are added up at once
    private const int Batch = 256;       // features: 256 * 127 fits a 16-bit sum

    // weights: [rows, width], row-major; width is the number of languages, rounded up to whole lanes.
    private readonly sbyte[] weights;
    private readonly int width;

    /// <summary>Makes a table.</summary>
    /// <param name="script">The script.</param>
    /// <param name="tags">The languages, BCP 47.</param>
    /// <param name="bits">Two to this power rows; 0 where one language is alone in the script.</param>
    /// <param name="scale">What a weight of one stands for.</param>
    /// <param name="packed">[rows, tags], row-major.</param>
    public GramTable(Script script, string[] tags, int bits, float scale, ReadOnlySpan<sbyte> packed)
    {
        Script = script;
        Tags = tags;
        Bits = bits;
        Scale = scale;
        width = (tags.Length + Lanes - 1) / Lanes * Lanes;
        weights = bits == 0 ? [] : new sbyte[width << bits];
        for (int row = 0; row < weights.Length / width; row++)
        {
            packed.Slice(row * tags.Length, tags.Length).CopyTo(weights.AsSpan(row * width));
        }
    }

    public Script Script { get; }

    public string[] Tags { get; }

    public int Bits { get; }

    public float Scale { get; }

    /// <summary>How many sums <see cref="Add"/> needs: the languages, rounded up.</summary>
    public int Width => width;

    /// <summary>The weights of a row, one a language.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => weights.AsSpan(row * width, Tags.Length);

    /// <summary>Adds up the weights of all features of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sums">One sum a language, in units of <see cref="Scale"/>; added to.</param>
    /// <returns>How many features there were.</returns>
    public int Add(ReadOnlySpan<char> text, Span<int> sums)
    {
        Span<int> rows = stackalloc int[Batch];
        var walk = new GramWalk(Script, Bits);
        int total = 0;
        int position = 0;
        int count;
        while ((count = walk.Read(text, ref position, rows)) > 0 || position <= text.Length)
        {
            total += count;
            for (int lane = 0; lane < width; lane += Lanes)
            {
                AddLane(rows[..count], lane, sums.Slice(lane, Lanes));
            }
        }

        return total;
    }

    /// <summary>The same in plain steps, for comparison.</summary>
    internal int AddPlainly(ReadOnlySpan<char> text, Span<int> sums)
    {
        int[] rows = new int[(text.Length + 1) * GramWalk.PerLetter];
        int position = 0;
        int count = new GramWalk(Script, Bits).Read(text, ref position, rows);
        foreach (int row in rows.AsSpan(0, count))
        {
            for (int i = 0; i < Tags.Length; i++)
            {
                sums[i] += weights[(row * width) + i];
            }
        }

        return count;
    }

    private void AddLane(ReadOnlySpan<int> rows, int lane, Span<int> sums)
    {
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (int row in rows)
        {
            // Rows come from GramWalk, which keeps them below two to the power of Bits.
            var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref first, (nuint)((row * width) + lane)));
            low += a;
            high += b;
        }

        for (int i = 0; i < Lanes / 2; i++)
        {
            sums[i] += low[i];
            sums[i + (Lanes / 2)] += high[i];
        }
    }
}
