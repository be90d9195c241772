using System.Buffers;

namespace Casus.Language.Segmentation;

/// <summary>
/// Splits text without white space into tokens as the English UD treebanks do: clitics, hyphens, punctuation and units are
/// tokens of their own. Every character that is not white space becomes part of one token. Immutable and safe to share.
/// </summary>
/// <param name="lexicon">The words that decide.</param>
internal sealed class Tokenizer(SegmentationLexicon lexicon)
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,");
    private readonly WordScanner scanner = new(lexicon);

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

            TokenizeChunk(text, at, chunkEnd, tokens);
            at = chunkEnd;
        }
    }

    private void TokenizeChunk(ReadOnlySpan<char> text, int start, int end, TokenList tokens)
    {
        var at = start;
        while (at < end)
        {
            var length = UrlScanner.Length(text[at..end]);
            if (length == 0 && TextMarks.IsWordPart(text[at]))
            {
                length = scanner.Length(text[at..end]);
                AddWord(text, at, at + length, tokens);
            }
            else
            {
                length = length > 0 ? length : MarkLength(text[at..end], hasWordBefore: at > start && char.IsLetterOrDigit(text[at - 1]));
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

    private static int MarkLength(ReadOnlySpan<char> chunk, bool hasWordBefore)
    {
        if (TextMarks.IsApostrophe(chunk[0]))
        {
            return hasWordBefore ? ApostropheAfterWord(chunk) : ApostropheBeforeWord(chunk);
        }

        if (char.IsHighSurrogate(chunk[0]) && chunk.Length > 1 && char.IsLowSurrogate(chunk[1]))
        {
            return 2;
        }

        return chunk[0] switch
        {
            '.' => Run(chunk, "."),
            '!' or '?' => Run(chunk, "!?"),
            '-' => Run(chunk, "-"),
            '*' => Run(chunk, "*"),
            '=' => Run(chunk, "="),
            '_' => Run(chunk, "_"),
            '~' => Run(chunk, "~"),
            _ => 1,
        };
    }

    private static int Run(ReadOnlySpan<char> chunk, string marks)
    {
        var length = chunk.IndexOfAnyExcept(marks);
        return length < 0 ? chunk.Length : length;
    }

    private static int ApostropheAfterWord(ReadOnlySpan<char> chunk)
    {
        var clitic = Clitics.LengthAt(chunk);
        return clitic > 0 ? clitic : 1;
    }

    // '90s and '05 are one token; an apostrophe before other words is a quotation mark.
    private static int ApostropheBeforeWord(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 3 || !char.IsAsciiDigit(chunk[1]) || !char.IsAsciiDigit(chunk[2]))
        {
            return 1;
        }

        var length = chunk.Length > 3 && chunk[3] == 's' ? 4 : 3;
        return length == chunk.Length || !char.IsLetterOrDigit(chunk[length]) ? length : 1;
    }
}
