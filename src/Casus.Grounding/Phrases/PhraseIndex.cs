using System.Collections.Frozen;

namespace Casus.Grounding.Phrases;

/// <summary>
/// Phrases of one or more words and what they may mean. Matching is by exact case and starts and ends at token borders;
/// curved apostrophes equal straight ones and any white space equals one space. Immutable and safe to share.
/// </summary>
/// <typeparam name="T">A meaning.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int MaxChars = 96, MaxTokens = 16;
    private readonly FrozenDictionary<string, T[]> meanings;
    private readonly FrozenDictionary<string, T[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<int, int> longest; // first two characters -> length of the longest phrase

    public PhraseIndex(IEnumerable<(string Phrase, T Meaning)> entries)
    {
        var found = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in entries)
        {
            string key = Normal(phrase);
            if (key.Length is < 2 or > MaxChars)
            {
                continue;
            }

            if (!found.TryGetValue(key, out var list))
            {
                found.Add(key, list = []);
            }

            list.Add(meaning);
        }

        meanings = found.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = found.Keys.GroupBy(k => Start(k)).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Length));
    }

    public int Count => meanings.Count;

    /// <summary>The meanings of a phrase; empty when it is not known.</summary>
    public ReadOnlySpan<T> Exact(string phrase) => meanings.TryGetValue(Normal(phrase), out var found) ? found : [];

    /// <summary>The longest phrase that starts at a token and ends at or before <paramref name="limit"/>.</summary>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="first">The token to start at.</param>
    /// <param name="limit">One past the last token that may be used.</param>
    /// <param name="end">One past the phrase's last token.</param>
    public ReadOnlySpan<T> Longest(TokenTable tokens, int first, int limit, out int end)
    {
        string text = tokens.Text;
        int at = tokens.Starts[first], textEnd = tokens.Ends[limit - 1];
        end = first;
        if (at + 1 >= text.Length || !longest.TryGetValue(Start(text.AsSpan(at)), out int length))
        {
            return [];
        }

        Span<char> phrase = stackalloc char[MaxChars];
        Span<int> ends = stackalloc int[MaxTokens];
        int tokenCount = Normalise(tokens, first, textEnd, phrase[..length], ends);
        for (int n = tokenCount; n > 0; n--)
        {
            if (lookup.TryGetValue(phrase[..ends[n - 1]], out var found))
            {
                end = first + n;
                return found;
            }
        }

        return [];
    }

    // Fills phrase with the normal form of the text from a token on, and ends with its length after each token.
    private static int Normalise(TokenTable tokens, int first, int textEnd, Span<char> phrase, Span<int> ends)
    {
        string text = tokens.Text;
        int token = first, written = 0, tokenCount = 0;
        for (int i = tokens.Starts[first]; i < textEnd && written < phrase.Length; i++)
        {
            char c = Normal(text[i]);
            if (c == ' ' && phrase[written - 1] == ' ')
            {
                continue;
            }

            phrase[written++] = c;
            if (tokens.Ends[token] == i + 1)
            {
                token++;
                ends[tokenCount++] = written;
                if (tokenCount == ends.Length)
                {
                    break;
                }
            }
        }

        return tokenCount;
    }

    private static int Start(ReadOnlySpan<char> text) => (Normal(text[0]) << 16) | Normal(text[1]);

    private static char Normal(char c) => c is '’' or '‘' or 'ʼ' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c;

    private static string Normal(string phrase) => string.Create(phrase.Length, phrase, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Normal(from[i]);
        }
    });
}
