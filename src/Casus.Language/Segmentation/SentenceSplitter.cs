namespace Casus.Language.Segmentation;

/// <summary>
/// Finds tokens and sentences of a text. A line end always ends a sentence; within a line full stops, question and
/// exclamation marks do, with what closes them. Immutable and safe to share.
/// </summary>
/// <param name="lexicon">The words that decide.</param>
internal sealed class SentenceSplitter(SegmentationLexicon lexicon)
{
    /// <summary>No sentence is longer: a list or table without full stops is cut, so that work stays linear in the text.</summary>
    internal const int MaxTokens = 400;

    private const int MaxTagWords = 5;
    private readonly Tokenizer tokenizer = new(lexicon);

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Tokens in text order, and the first token of each sentence.</returns>
    public TokenList Split(ReadOnlySpan<char> text)
    {
        var tokens = new TokenList();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !TextMarks.IsLineEnd(text[end]))
            {
                end++;
            }

            var first = tokens.Count;
            tokenizer.Tokenize(text, start, end, tokens);
            SplitLine(text, first, tokens);
            start = end + 1;
        }

        return tokens;
    }

    private void SplitLine(ReadOnlySpan<char> text, int first, TokenList tokens)
    {
        if (first == tokens.Count)
        {
            return;
        }

        tokens.Sentences.Add(first);
        var sentence = DatelineEnd.Find(text, tokens, first);
        if (sentence > first)
        {
            tokens.Sentences.Add(sentence);
        }

        for (var i = sentence; i < tokens.Count; i++)
        {
            if (i - sentence >= MaxTokens)
            {
                tokens.Sentences.Add(i);
                sentence = i;
            }

            var kind = EndAt(text, tokens, i, sentence);
            if (kind == SentenceEnd.None)
            {
                continue;
            }

            var next = i + 1;
            while (next < tokens.Count && IsCloserOf(text, tokens, next))
            {
                next++;
            }

            if (next < tokens.Count && Opens(text, tokens, next, kind, hasCloser: next > i + 1))
            {
                tokens.Sentences.Add(next);
                sentence = next;
            }

            i = next - 1;
        }
    }

    private SentenceEnd EndAt(ReadOnlySpan<char> text, TokenList tokens, int i, int sentence)
    {
        var form = text[tokens.Starts[i]..tokens.Ends[i]];
        if (form[0] is '!' or '?' or '\u2026' || form.StartsWith("..", StringComparison.Ordinal))
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

    // A closing mark stands on what it closes: no space before it, and no word after it.
    private static bool IsCloserOf(ReadOnlySpan<char> text, TokenList tokens, int i)
    {
        int start = tokens.Starts[i], end = tokens.Ends[i];
        if (end != start + 1 || !TextMarks.IsCloser(text[start]) || start != tokens.Ends[i - 1])
        {
            return false;
        }

        var isStraight = text[start] is '"' or '\'';
        return !isStraight || end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    private bool Opens(ReadOnlySpan<char> text, TokenList tokens, int i, SentenceEnd kind, bool hasCloser)
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

        if (kind == SentenceEnd.Mark && hasCloser && IsSpeechTag(text, tokens, i))
        {
            return false;
        }

        var isJoined = tokens.Starts[i] == tokens.Ends[i - 1];
        return !char.IsLower(form[0]) && form[0] is not (',' or ';' or ':') && (!isJoined || char.IsUpper(form[0]))
            && !(kind == SentenceEnd.Mark && form[0] is '-' or '\u2013' or '\u2014');
    }

    // "Why?" the minister asked. The question ends, the sentence goes on.
    private bool IsSpeechTag(ReadOnlySpan<char> text, TokenList tokens, int i)
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
