using System.Collections.Frozen;

namespace Casus;

/// <summary>The words that lexicons and rules know, each with a number. Frozen after construction and safe to share.</summary>
public sealed class Vocabulary
{
    private readonly string[] words;
    private readonly FrozenDictionary<string, int> ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Numbers the distinct words in ordinal order.</summary>
    /// <param name="words">The words; doubles are allowed.</param>
    public Vocabulary(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        this.words = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        ids = this.words.Select((w, i) => (w, i)).ToFrozenDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A vocabulary without words.</summary>
    public static Vocabulary Empty { get; } = new([]);

    /// <summary>How many words there are; their numbers are <c>0</c> to <c>Count - 1</c>.</summary>
    public int Count => words.Length;

    /// <summary>The word with this number.</summary>
    /// <param name="id">A number below <see cref="Count"/>.</param>
    public string this[int id] => words[id];

    /// <summary>The number of a word, or -1 when the vocabulary lacks it.</summary>
    /// <param name="word">The word, in the exact case in which it was entered.</param>
    public int IndexOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out int id) ? id : -1;
}
