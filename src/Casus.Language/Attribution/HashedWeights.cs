namespace Casus.Language.Attribution;

/// <summary>A linear score over hashed features: one 8-bit weight for each place of a table. Immutable and safe to share.</summary>
internal sealed class HashedWeights
{
    private readonly sbyte[] table; // [2^bits]
    private readonly ulong mask;

    /// <param name="table">The weights; the length is a power of two.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    public HashedWeights(sbyte[] table, float scale)
    {
        this.table = table;
        Scale = scale;
        mask = (ulong)table.Length - 1;
    }

    /// <summary>What one step of a weight is worth.</summary>
    public float Scale { get; }

    /// <summary>The weights.</summary>
    public ReadOnlySpan<sbyte> Table => table;

    /// <summary>Rounds weights to 8 bits.</summary>
    /// <param name="weights">The weights; the length is a power of two.</param>
    public static HashedWeights Of(ReadOnlySpan<float> weights)
    {
        var largest = 1e-6f;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var scale = largest / 127;
        var table = new sbyte[weights.Length];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (sbyte)MathF.Round(weights[i] / scale);
        }

        return new HashedWeights(table, scale);
    }

    /// <summary>The sum of the weights of the features present, in natural log-odds.</summary>
    /// <param name="features">The keys of the features present.</param>
    public float Score(ReadOnlySpan<ulong> features)
    {
        var sum = 0;
        foreach (var key in features)
        {
            sum += table[(int)(key & mask)];
        }

        return sum * Scale;
    }
}
