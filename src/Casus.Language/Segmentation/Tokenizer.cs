using System.Buffers;

namespace Casus.Language.Segmentation;

/// <summary>
/// Splits text without white space into tokens as the English UD treebanks do: clitics, hyphens, punctuation and units are
/// tokens of their own. Every character that is not white space becomes part of one token. Immutable and safe to share.
/// </summary>
/// <param name="lexicon">The words that decide.</param>
internal sealed class Tokenizer(SegmentationLexicon lexicon)
{
    private const int LongestMarkedWord = 6;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,:");
    private readonly WordScanner words = new(lexicon);
    private readonly UrlScanner addresses = new(lexicon.Addresses);

    /// <summary>Adds the tokens of one line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The line's first unit.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="tokens">Where to.</param>
    public void Tokenize(ReadOnlySpan<char> text, int start, int end, TokenList tokens)
    {
        var at = start;
        while (at < end)
        {
            if (TextMarks.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var chunkEnd = at + 1;
            while (chunkEnd < end && !TextMarks.IsSpace(text[chunkEnd]))
            {
                chunkEnd++;
            }

            TokenizeChunk(text[..end], at, chunkEnd, tokens);
            at = chunkEnd;
        }
    }

    private void TokenizeChunk(ReadOnlySpan<char> text, int start, int end, TokenList tokens)
    {
        var at = start;
        while (at < end)
        {
            var chunk = text[at..end];
            var length = addresses.Length(chunk, isFirst: at == start);
            if (length == 0 && TextMarks.IsWordPart(text[at]))
            {
                length = words.Length(chunk, text[end..]);
                AddWord(text, at, at + length, tokens);
            }
            else
            {
                length = length > 0 ? length : MarkedWordLength(chunk, at == start || text[at - 1] is '.' or '!' or '?');
                length = length > 0 ? length : MarkScanner.Length(chunk, hasWordBefore: at > start && char.IsLetterOrDigit(text[at - 1]), at == start);
                tokens.Add(at, at + length);
            }

            at += length;
        }
    }

    private void AddWord(ReadOnlySpan<char> text, int start, int end, TokenList tokens)
    {
        var split = lexicon.SplitOf(text[start..end]);
        if (split == 0)
        {
            split = UnitSplit(text[start..end]);
        }

        if (split > 0)
        {
            tokens.Add(start, start + split);
            start += split;
        }

        tokens.Add(start, end);
    }

    private int UnitSplit(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return 0;
        }

        var letters = word.IndexOfAnyExcept(NumberMarks);
        return letters > 0 && lexicon.IsUnit(word[letters..]) ? letters : 0;
    }

    // Faces such as :) stand apart from words.
    private int MarkedWordLength(ReadOnlySpan<char> chunk, bool isApart)
    {
        for (var length = isApart ? Math.Min(chunk.Length, LongestMarkedWord) : 0; length > 1; length--)
        {
            if ((length == chunk.Length || !char.IsLetterOrDigit(chunk[length])) && lexicon.IsMarkedWord(chunk[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
