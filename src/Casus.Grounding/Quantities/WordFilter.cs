namespace Casus.Grounding.Quantities;

/// <summary>Tells of most words that a lexicon lacks them, from their length and outer letters alone. Immutable and safe to share.</summary>
internal sealed class WordFilter
{
    private const int LongestLength = 63;
    private readonly bool[] slots = new bool[1 << 16];

    public WordFilter(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            slots[Slot(word)] = true;
        }
    }

    /// <summary>False only for a word that the lexicon lacks, in whatever case it is written.</summary>
    public bool MayHave(ReadOnlySpan<char> word) => word.Length > 0 && slots[Slot(word)];

    // The low five bits of a letter are the same in both cases.
    private static int Slot(ReadOnlySpan<char> word) =>
        ((word[0] & 31) << 11) | ((word[^1] & 31) << 6) | Math.Min(word.Length, LongestLength);
}
