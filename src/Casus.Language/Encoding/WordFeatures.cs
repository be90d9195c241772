using Casus.Language.Tagging;
using Casus.Learning.Features;

namespace Casus.Language.Encoding;

/// <summary>
/// What the encoder sees of a word, whatever stands around it: rows of its hashed table, and the key of its vector. The same
/// word has the same features everywhere, so they can be kept.
/// </summary>
internal static class WordFeatures
{
    /// <summary>The number of this feature set; a model trained with another is refused.</summary>
    public const int Templates = 501;

    /// <summary>The largest number of features of a word.</summary>
    public const int MaxCount = 28;

    private const int MaxGrams = 16;

    /// <summary>The key under which the word's vector stands.</summary>
    /// <param name="form">The word as written.</param>
    public static uint VectorKey(ReadOnlySpan<char> form) => FeatureHash.OfFolded(form);

    /// <summary>The hashed features of a word. The first is the word itself, which training hides now and then.</summary>
    /// <param name="form">The word as written, not empty.</param>
    /// <param name="hints">What kinds of names the word hints at, one bit a kind.</param>
    /// <param name="rows">Rows of the hashed table; at least <see cref="MaxCount"/> long.</param>
    /// <param name="rowCount">Number of rows of the table, a power of two.</param>
    /// <returns>How many features there are.</returns>
    public static int Add(ReadOnlySpan<char> form, uint hints, Span<int> rows, int rowCount)
    {
        var count = 0;
        var mask = (uint)rowCount - 1;
        void Put(Span<int> to, ulong key) => to[count++] = (int)((uint)key & mask);
        Put(rows, FeatureHash.Key(1, FeatureHash.OfFolded(form)));
        Put(rows, FeatureHash.Key(2, WordShape.Of(form)));
        Put(rows, FeatureHash.Key(3, hints, (uint)Math.Min(form.Length, 8)));
        for (var n = 1; n <= 3; n++)
        {
            Put(rows, FeatureHash.Key(4, (uint)n, FeatureHash.OfFolded(form[..Math.Min(n, form.Length)])));
        }

        for (var n = 1; n <= 4; n++)
        {
            Put(rows, FeatureHash.Key(5, (uint)n, FeatureHash.OfFolded(form[^Math.Min(n, form.Length)..])));
        }

        Put(rows, FeatureHash.Key(7, FeatureHash.Of(form[^Math.Min(2, form.Length)..]), WordShape.IsCapitalised(form) ? 1u : 0u));
        for (var i = 0; i + 3 <= form.Length && i < MaxGrams; i++)
        {
            Put(rows, FeatureHash.Key(6, FeatureHash.OfFolded(form.Slice(i, 3))));
        }

        return count;
    }
}
