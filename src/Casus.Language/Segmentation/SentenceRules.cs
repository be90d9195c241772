namespace Casus.Language.Segmentation;

/// <summary>What marks alone say of the ends of sentences. Immutable and safe to share.</summary>
/// <param name="lexicon">The words that decide.</param>
internal sealed class SentenceRules(SegmentationLexicon lexicon)
{
    private const int MaxTagWords = 5;

    /// <summary>What a token may end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">The token.</param>
    /// <param name="sentence">The first token of its sentence.</param>
    public SentenceEnd EndAt(ReadOnlySpan<char> text, TokenList tokens, int i, int sentence)
    {
        var form = text[tokens.Starts[i]..tokens.Ends[i]];
        if (form[0] is '!' or '?' or '\u2026' || form is ['.', '.' or '!' or '?', ..])
        {
            return SentenceEnd.Mark;
        }

        if (form.Length == 1 && form[0] is '.' or '。' or '।')
        {
            // "1. First": a numbered line.
            var isNumbering = i == sentence + 1 && char.IsAsciiDigit(text[tokens.Starts[sentence]]) && i + 1 < tokens.Count;
            return isNumbering ? SentenceEnd.None : SentenceEnd.Stop;
        }

        var isAbbreviation = form.Length > 1 && form[^1] == '.' && char.IsLetter(form[0]);
        var isInitial = form.Length == 2 && char.IsUpper(form[0]);
        return isAbbreviation && !isInitial && lexicon.MayEndSentence(form) ? SentenceEnd.Abbreviation : SentenceEnd.None;
    }

    /// <summary>How many tokens from this one on close what ended before: quotation marks, brackets, notes such as [26].</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">A token after an end.</param>
    public static int Closers(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        if (i + 2 < tokens.Count && text[tokens.Starts[i]] == '[' && char.IsAsciiDigit(text[tokens.Starts[i + 1]])
            && text[tokens.Starts[i + 2]] == ']' && tokens.Starts[i + 2] == tokens.Ends[i + 1])
        {
            return 3;
        }

        return IsCloserOf(text, tokens, i) ? 1 : 0;
    }

    /// <summary>True when a sentence begins at a token after an end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">The token.</param>
    /// <param name="kind">The end before it.</param>
    /// <param name="hasCloser">True when a closing mark stands between.</param>
    public bool Opens(ReadOnlySpan<char> text, TokenList tokens, int i, SentenceEnd kind, bool hasCloser)
    {
        var word = i;
        while (word + 1 < tokens.Count && TextMarks.IsOpener(text[tokens.Starts[word]]))
        {
            word++;
        }

        var form = text[tokens.Starts[word]..tokens.Ends[word]];
        if (kind == SentenceEnd.Abbreviation)
        {
            return lexicon.IsOpener(form) || (hasCloser && char.IsUpper(form[0]));
        }

        var isJoined = tokens.Starts[i] == tokens.Ends[i - 1];
        return !char.IsLower(form[0]) && form[0] is not (',' or ';' or ':') && (!isJoined || char.IsUpper(form[0]))
            && !(kind == SentenceEnd.Mark && form[0] is '-' or '\u2013' or '\u2014');
    }

    // A closing mark stands on what it closes: no space before it, and no word after it.
    private static bool IsCloserOf(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        int start = tokens.Starts[i], end = tokens.Ends[i];
        var isDouble = end == start + 2 && TextMarks.IsApostrophe(text[start]) && TextMarks.IsApostrophe(text[start + 1]);
        if ((end != start + 1 && !isDouble) || !TextMarks.IsCloser(text[start]) || start != tokens.Ends[i - 1])
        {
            return false;
        }

        var isStraight = text[start] is '"' or '\'';
        return !isStraight || end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    /// <summary>True when the words from a token on say who spoke: "Why?" the minister asked. The question ends, the sentence goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">The token after the quotation.</param>
    public bool IsSpeechTag(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        for (var at = i; at < tokens.Count && at < i + MaxTagWords; at++)
        {
            var form = text[tokens.Starts[at]..tokens.Ends[at]];
            if (!char.IsLetter(form[0]))
            {
                return false;
            }

            if (lexicon.IsSpeechTag(form))
            {
                return at > i || char.IsLower(form[0]);
            }
        }

        return false;
    }
}
