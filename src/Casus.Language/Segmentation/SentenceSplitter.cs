using Casus.Learning.Linear;

namespace Casus.Language.Segmentation;

/// <summary>
/// Finds tokens and sentences of a text. A line end always ends a sentence; within a line rules say what marks say, and a
/// model that was trained with them decides. Immutable and safe to share.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>No sentence is longer: a list or table without full stops is cut, so that work stays linear in the text.</summary>
    internal const int MaxTokens = 400;

    private readonly Tokenizer tokenizer;
    private readonly SentenceRules rules;
    private readonly BoundaryJudge judge;

    /// <summary>A splitter.</summary>
    /// <param name="lexicon">The words that decide.</param>
    /// <param name="model">Decides over what the rules say; null leaves it to the rules.</param>
    /// <exception cref="InvalidDataException">The model was trained with other features.</exception>
    public SentenceSplitter(SegmentationLexicon lexicon, LinearModel? model)
    {
        tokenizer = new Tokenizer(lexicon);
        rules = new SentenceRules(lexicon);
        judge = model is null ? static (in b) => b.IsOpening : new SentenceModel(model).Begins;
    }

    /// <summary>Splits a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Tokens in text order, and the first token of each sentence.</returns>
    public TokenList Split(ReadOnlySpan<char> text) => Split(text, judge);

    /// <summary>Splits a text by another judgement.</summary>
    /// <param name="text">The text.</param>
    /// <param name="begins">Asked at each place where a sentence may begin, in text order.</param>
    /// <returns>Tokens in text order, and the first token of each sentence.</returns>
    public TokenList Split(ReadOnlySpan<char> text, BoundaryJudge begins)
    {
        var tokens = new TokenList(text.Length);
        var start = 0;
        var lowerStarts = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !TextMarks.IsLineEnd(text[end]))
            {
                end++;
            }

            var first = tokens.Count;
            tokenizer.Tokenize(text, start, end, tokens);
            if (tokens.Count > first)
            {
                lowerStarts += LowerStarts(text, tokens, first);
                SplitLine(text, first, tokens, begins, lowerStarts);
            }

            start = end + 1;
        }

        return tokens;
    }

    private void SplitLine(ReadOnlySpan<char> text, int first, TokenList tokens, BoundaryJudge begins, int lowerStarts)
    {
        tokens.Sentences.Add(first);
        var sentence = DatelineEnd.Find(text, tokens, first);
        if (sentence > first)
        {
            tokens.Sentences.Add(sentence);
        }

        var open = OpenMarks.After(0, text, tokens, sentence);
        for (var next = sentence + 1; next < tokens.Count; next++)
        {
            var stop = next - 1;
            var kind = rules.EndAt(text, tokens, stop, sentence);
            next = kind == SentenceEnd.None ? next : AfterClosers(text, tokens, next, ref open);
            if (next >= tokens.Count)
            {
                break;
            }

            var boundary = new Boundary(text, tokens)
            {
                Line = first,
                Sentence = sentence,
                Next = next,
                Stop = stop,
                Kind = kind,
                IsOpening = kind != SentenceEnd.None && rules.Opens(text, tokens, next, kind, hasCloser: next > stop + 1),
                LowerStarts = lowerStarts,
                Open = open,
            };
            if (next - sentence > MaxTokens || Begins(boundary, begins))
            {
                tokens.Sentences.Add(next);
                sentence = next;
                open = 0;
            }

            open = OpenMarks.After(open, text, tokens, next);
        }
    }

    private static int AfterClosers(ReadOnlySpan<char> text, TokenList tokens, int next, ref int open)
    {
        while (next < tokens.Count && SentenceRules.Closers(text, tokens, next) is > 0 and var closers)
        {
            open = OpenMarks.After(open, text, tokens, next);
            next += closers;
        }

        return next;
    }

    private bool Begins(in Boundary boundary, BoundaryJudge judged) => boundary.Kind switch
    {
        SentenceEnd.Abbreviation => boundary.IsOpening,
        SentenceEnd.Mark when boundary.Next > boundary.Stop + 1 && rules.IsSpeechTag(boundary.Text, boundary.Tokens, boundary.Next) => false,
        _ => MayBegin(boundary) && judged(boundary),
    };

    // Most places are between two words in small letters; nobody is asked there.
    private static bool MayBegin(in Boundary boundary)
    {
        var c = boundary.Text[boundary.Tokens.Starts[boundary.Next]];
        if (c is ',' or '.' or ')' or '%' or ']' or ';')
        {
            return false;
        }

        if (boundary.Kind != SentenceEnd.None)
        {
            return true;
        }

        var before = boundary.Text[boundary.Tokens.Ends[boundary.Next - 1] - 1];
        var isCut = before == '.'; // an initial or an abbreviation after which the sentence goes on
        return !boundary.IsJoined && !isCut && !IsDashed(boundary) && (!char.IsLower(c) || !char.IsLetterOrDigit(before));
    }

    // "the three states -- Estonia, Latvia": a dash after a word in small letters goes on with its sentence.
    private static bool IsDashed(in Boundary boundary) =>
        boundary.Form(boundary.Next - 1) is "--" or "\u2014" or "\u2013" && boundary.Form(boundary.Next - 2) is [.., var last] && char.IsLower(last);

    private static int LowerStarts(ReadOnlySpan<char> text, TokenList tokens, int first)
    {
        var count = 0;
        for (var i = first + 1; i < tokens.Count; i++)
        {
            count += text[tokens.Ends[i - 1] - 1] is '.' or '!' or '?' && tokens.Ends[i - 1] - tokens.Starts[i - 1] == 1
                && char.IsLower(text[tokens.Starts[i]]) ? 1 : 0;
        }

        return count;
    }
}
