using Casus.Resolution.Words;

namespace Casus.Resolution.Mentions;

/// <summary>How the words of one question are related, each two reckoned once. Not thread-safe.</summary>
/// <param name="numbers">Numbers of words.</param>
/// <param name="known">What was learned of just two words.</param>
internal sealed class WordPairs(WordNumbers numbers, KnownPairs known)
{
    private readonly Dictionary<(int, int), WordPair> pairs = [];
    private readonly Dictionary<(int, int), float> meanings = [];

    /// <summary>Two words.</summary>
    public WordPair this[int a, int b]
    {
        get
        {
            var key = a < b ? (a, b) : (b, a);
            if (!pairs.TryGetValue(key, out var pair))
            {
                pair = pairs[key] = Make(key.Item1, key.Item2);
            }

            return pair;
        }
    }

    /// <summary>How near two words are by a meaning in common alone: as <see cref="WordPair.Same"/>.</summary>
    public float Same(int a, int b)
    {
        var key = a < b ? (a, b) : (b, a);
        if (!meanings.TryGetValue(key, out float same))
        {
            same = meanings[key] = WordMeanings.InCommon(numbers.Meanings(a), numbers.Meanings(b));
        }

        return same;
    }

    private WordPair Make(int a, int b)
    {
        var (same, kind, wide) = WordMeanings.Compare(numbers.Meanings(a), numbers.Meanings(b));
        var (word, other) = (numbers.Word(a), numbers.Word(b));
        int prefix = word.AsSpan().CommonPrefixLength(other);
        var (odds, count) = known.Of(word, other);
        return new WordPair(same, kind, wide, a == b ? 1.2f : numbers.Likeness(a, b), prefix, odds, count);
    }
}
