using Casus.Learning.Features;

namespace Casus.Language.Tagging;

/// <summary>What the taggers and the parser see of each word: hashed form, affixes and shape. Row i is token i.</summary>
internal sealed class WordKeys
{
    /// <summary>The longest affix that is a column.</summary>
    public const int MaxAffix = 4;

    /// <summary>Makes the columns for words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">First UTF-16 unit of each word.</param>
    /// <param name="ends">One past the last unit of each word.</param>
    public WordKeys(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        Count = starts.Length;
        Form = new uint[Count];
        Folded = new uint[Count];
        Shape = new uint[Count];
        Prefixes = new uint[Count * MaxAffix];
        Suffixes = new uint[Count * MaxAffix];
        Span<char> folded = stackalloc char[MaxAffix];
        for (var i = 0; i < Count; i++)
        {
            var word = text[starts[i]..ends[i]];
            Form[i] = FeatureHash.Of(word);
            Folded[i] = FeatureHash.OfFolded(word);
            Shape[i] = WordShape.Of(word);
            for (var n = 1; n <= MaxAffix; n++)
            {
                var length = Math.Min(n, word.Length);
                Prefixes[(i * MaxAffix) + n - 1] = FeatureHash.OfFolded(word[..length]);
                Suffixes[(i * MaxAffix) + n - 1] = FeatureHash.OfFolded(word[^length..]);
            }
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>The key of each word as written.</summary>
    public uint[] Form { get; }

    /// <summary>The key of each word with case and digits made alike.</summary>
    public uint[] Folded { get; }

    /// <summary>The key of each word's shape.</summary>
    public uint[] Shape { get; }

    /// <summary>Keys of the first 1 to <see cref="MaxAffix"/> characters, folded: [words, MaxAffix].</summary>
    public uint[] Prefixes { get; }

    /// <summary>Keys of the last 1 to <see cref="MaxAffix"/> characters, folded: [words, MaxAffix].</summary>
    public uint[] Suffixes { get; }

    /// <summary>The key of a suffix.</summary>
    /// <param name="word">The word's index.</param>
    /// <param name="length">1 to <see cref="MaxAffix"/>.</param>
    public uint Suffix(int word, int length) => Suffixes[(word * MaxAffix) + length - 1];

    /// <summary>The key of a prefix.</summary>
    /// <param name="word">The word's index.</param>
    /// <param name="length">1 to <see cref="MaxAffix"/>.</param>
    public uint Prefix(int word, int length) => Prefixes[(word * MaxAffix) + length - 1];
}
