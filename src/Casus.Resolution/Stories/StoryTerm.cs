namespace Casus.Resolution.Stories;

/// <summary>
/// A term of a report and its weight in one number: a hash of the term in the upper 22 bits, the weight in the lower 10. A report is then
/// a few hundred bytes in one place, and the likeness of two a sum of whole numbers, the same in any order.
/// </summary>
internal static class StoryTerm
{
    /// <summary>Bits of the weight.</summary>
    public const int WeightBits = 10;

    /// <summary>What the product of two weights is divided by.</summary>
    public const float Unit = MostWeight * (float)MostWeight;

    private const int MostWeight = (1 << WeightBits) - 1;

    /// <summary>Packs a term.</summary>
    /// <param name="hash">Its hash, of which the upper bits are taken.</param>
    /// <param name="weight">Its weight, 0 to 1; what is next to nothing is the least there is.</param>
    public static uint Pack(int hash, float weight) =>
        ((uint)hash & ~(uint)MostWeight) | (uint)Math.Clamp((int)MathF.Round(weight * MostWeight), 1, MostWeight);

    /// <summary>Packs the terms of a report: ascending, each once, of terms that cannot be told apart the heaviest.</summary>
    /// <param name="hashes">Hashes of the terms.</param>
    /// <param name="weights">Their weights; the squares sum to one.</param>
    public static uint[] PackAll(ReadOnlySpan<int> hashes, ReadOnlySpan<float> weights)
    {
        uint[] terms = new uint[hashes.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = Pack(hashes[i], weights[i]);
        }

        Array.Sort(terms);
        int kept = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            kept -= kept > 0 && Hash(terms[kept - 1]) == Hash(terms[i]) ? 1 : 0;
            terms[kept++] = terms[i];
        }

        Array.Resize(ref terms, kept);
        return terms;
    }

    /// <summary>The hash of a term.</summary>
    public static int Hash(uint term) => (int)(term >> WeightBits);

    /// <summary>The weight of a term, in whole numbers.</summary>
    public static int Weight(uint term) => (int)(term & MostWeight);
}
