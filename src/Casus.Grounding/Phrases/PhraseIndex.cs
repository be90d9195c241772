using System.Numerics;

namespace Casus.Grounding.Phrases;

/// <summary>
/// Phrases of one or more words and what they may mean. Matching is by exact case and starts and ends at token borders;
/// curved apostrophes equal straight ones and any white space equals one space. Immutable and safe to share.
/// </summary>
/// <typeparam name="T">A meaning.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int MaxChars = 96, MaxTokens = 16;
    private const int PrefixChars = 4, LastBit = 63, StartSlots = 1 << 14;
    private readonly WordIndex phrases;
    private readonly T[][] meanings; // by phrase
    private readonly byte[] starts; // by first two characters: bit n for a phrase of n, the bit of PrefixChars for that many and more
    private readonly Dictionary<ulong, ulong> lengths; // by first four characters: bit n for a phrase of n, the last bit for longer ones

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

        phrases = new WordIndex(found.Keys);
        meanings = [.. found.Values.Select(list => list.ToArray())];
        starts = new byte[StartSlots];
        lengths = [];
        foreach (string phrase in found.Keys)
        {
            starts[Slot(phrase[0], phrase[1])] |= (byte)(1 << Math.Min(phrase.Length, PrefixChars));
            if (phrase.Length >= PrefixChars)
            {
                ulong prefix = Prefix(phrase, 0);
                lengths[prefix] = lengths.GetValueOrDefault(prefix) | Bit(phrase.Length);
            }
        }
    }

    public int Count => phrases.Count;

    /// <summary>The meanings of a phrase; empty when it is not known.</summary>
    public ReadOnlySpan<T> Exact(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length > MaxChars)
        {
            return [];
        }

        Span<char> normal = stackalloc char[MaxChars];
        for (int i = 0; i < phrase.Length; i++)
        {
            normal[i] = Normal(phrase[i]);
        }

        return phrases.Find(normal[..phrase.Length]) is var found and >= 0 ? meanings[found] : [];
    }

    /// <summary>The longest phrase that starts at a token and ends at or before <paramref name="limit"/>.</summary>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="first">The token to start at.</param>
    /// <param name="limit">One past the last token that may be used.</param>
    /// <param name="end">One past the phrase's last token.</param>
    public ReadOnlySpan<T> Longest(TokenTable tokens, int first, int limit, out int end)
    {
        // Nearly all tokens start no phrase, and their first characters say so.
        ulong possible = LengthsAt(tokens.Text, tokens.Starts[first]);
        end = first;
        return possible == 0 ? [] : Longest(tokens, first, limit, possible, out end);
    }

    // The lengths of the phrases that begin as the text does at a place, as in the table of lengths.
    private ulong LengthsAt(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return 0;
        }

        uint start = starts[Slot(Normal(text[at]), Normal(text[at + 1]))];
        ulong possible = start & ((1 << PrefixChars) - 1);
        return start >> PrefixChars != 0 && lengths.TryGetValue(Prefix(text, at), out ulong longer) ? possible | longer : possible;
    }

    private ReadOnlySpan<T> Longest(TokenTable tokens, int first, int limit, ulong possible, out int end)
    {
        Span<char> phrase = stackalloc char[MaxChars];
        Span<int> ends = stackalloc int[MaxTokens];
        int longest = LastBit - BitOperations.LeadingZeroCount(possible);
        int tokenCount = Normalise(tokens, first, tokens.Ends[limit - 1], phrase[..(longest == LastBit ? MaxChars : longest)], ends);
        for (int n = tokenCount; n > 0; n--)
        {
            int length = ends[n - 1];
            if ((possible & Bit(length)) != 0 && phrases.Find(phrase[..length]) is var found and >= 0)
            {
                end = first + n;
                return meanings[found];
            }
        }

        end = first;
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

    private static ulong Bit(int length) => 1UL << Math.Min(length, LastBit);

    private static int Slot(char first, char second) => ((first << 7) ^ second) & (StartSlots - 1);

    // The first four characters of the normal form; what is missing at the end of the text is NUL.
    private static ulong Prefix(ReadOnlySpan<char> text, int at)
    {
        ulong prefix = 0;
        char before = '\0';
        int read = 0;
        for (int i = at; i < text.Length && read < PrefixChars; i++)
        {
            char c = Normal(text[i]);
            if (c != ' ' || before != ' ')
            {
                prefix = (prefix << 16) | c;
                read++;
                before = c;
            }
        }

        return prefix << (16 * (PrefixChars - read));
    }

    private static char Normal(char c) => c is '’' or '‘' or 'ʼ' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c;

    private static string Normal(string phrase) => string.Create(phrase.Length, phrase, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = Normal(from[i]);
        }
    });
}
