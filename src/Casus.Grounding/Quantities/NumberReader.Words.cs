namespace Casus.Grounding.Quantities;

/// <summary>Numbers in words.</summary>
internal sealed partial class NumberReader
{
    // "5 million", "2-million", "3bn", "several hundred thousand", "a couple of dozen"
    private NumberRun WithScales(TokenTable tokens, TokenSpan sentence, NumberRun run)
    {
        while (run.End < sentence.End)
        {
            int at = run.End;
            bool isJoined = at + 1 < sentence.End && (tokens.Form(at) is "-" || Is(tokens, at, NumberSort.Of));
            var word = lexicon.Find(tokens.Form(isJoined ? at + 1 : at));
            bool isScale = word is { Sort: NumberSort.Scale } || (word is { Sort: NumberSort.Suffix } && !isJoined && IsSuffix(tokens, at));
            if (!isScale || (isJoined && tokens.Form(at) is "-" && tokens.Starts[at] != tokens.Ends[at - 1]))
            {
                break;
            }

            run = run.Times(word!.Low, isJoined ? at + 2 : at + 1);
        }

        return run;
    }

    private bool Is(TokenTable tokens, int token, NumberSort sort) => lexicon.Find(tokens.Form(token))?.Sort == sort;

    // "3 bn" is a number as "3bn" is, but "3 m" are metres.
    private static bool IsSuffix(TokenTable tokens, int at) =>
        char.IsAsciiDigit(tokens.Form(at - 1)[^1]) && (tokens.Starts[at] == tokens.Ends[at - 1] || tokens.Form(at).Length > 1);

    // "twenty-six", "one hundred and twenty", "three dozen", "two and a half million"
    private NumberRun Spoken(TokenTable tokens, TokenSpan sentence, int first)
    {
        decimal total = 0, part = 0, scale = 1;
        int end = first;
        while (end < sentence.End)
        {
            int at = end > first && end + 1 < sentence.End && (tokens.Form(end) is "-" || Is(tokens, end, NumberSort.And)) ? end + 1 : end;
            if (IsHalf(tokens, sentence, end, out int afterHalf))
            {
                part += 0.5m;
                end = afterHalf;
                continue;
            }

            if (lexicon.Find(tokens.Form(at)) is not { Sort: NumberSort.Unit or NumberSort.Ten or NumberSort.Scale } word
                || (at > end && !Joins(tokens, end, word, part, total)) || !TryAdd(word, ref total, ref part, ref scale))
            {
                break;
            }

            end = at + 1;
        }

        return NumberRun.Of(end, total + part, scale);
    }

    private bool IsHalf(TokenTable tokens, TokenSpan sentence, int at, out int after)
    {
        after = at + 3;
        return at + 3 < sentence.End && at > sentence.First && Is(tokens, at, NumberSort.And) && Is(tokens, at + 1, NumberSort.Article) && Is(tokens, at + 2, NumberSort.Half);
    }

    private static bool Joins(TokenTable tokens, int joint, NumberWord word, decimal part, decimal total) => tokens.Form(joint) is "-"
        ? tokens.Starts[joint] == tokens.Ends[joint - 1]
        : word.Sort != NumberSort.Scale && (part >= 100 || (part == 0 && total > 0));

    private static bool TryAdd(NumberWord word, ref decimal total, ref decimal part, ref decimal scale)
    {
        decimal value = word.Low;
        if (word.Sort == NumberSort.Scale && value < 1000)
        {
            bool fits = part is > 0 and < 100;
            part *= fits ? value : 1;
            return fits;
        }

        if (word.Sort == NumberSort.Scale)
        {
            bool fits = part > 0;
            total += part * value;
            (part, scale) = (0, value);
            return fits;
        }

        decimal rest = part % 100;
        bool isFree = rest == 0 || (word.Sort == NumberSort.Unit && value < 10 && rest >= 20 && rest % 10 == 0);
        part += isFree ? value : 0;
        return isFree;
    }

    // "a dozen", "a hundred", "a few hundred", "a couple of", "a half million"
    private NumberRun AfterArticle(TokenTable tokens, TokenSpan sentence, int first)
    {
        int at = first + 1;
        if (at >= sentence.End || lexicon.Find(tokens.Form(at)) is not { } word)
        {
            return default;
        }

        return word.Sort switch
        {
            NumberSort.Scale => WithScales(tokens, sentence, NumberRun.Of(at + 1, word.Low, word.Low)),
            NumberSort.Few => FewOf(tokens, sentence, at, word),
            NumberSort.Group => WithScales(tokens, sentence, new NumberRun(at + 1, word.Low, word.Best, word.High, 1)),
            NumberSort.Half => AfterHalf(tokens, sentence, at),
            _ => default,
        };
    }

    // "half a million", "half a dozen", "half-a-million"
    private NumberRun AfterHalf(TokenTable tokens, TokenSpan sentence, int first)
    {
        for (int at = first + 1; at < sentence.End && at <= first + 4; at++)
        {
            if (lexicon.Find(tokens.Form(at)) is { Sort: NumberSort.Scale } word)
            {
                return WithScales(tokens, sentence, NumberRun.Of(at + 1, word.Low / 2, word.Low));
            }

            if (tokens.Form(at) is not "-" && !Is(tokens, at, NumberSort.Article))
            {
                break;
            }
        }

        return default;
    }

    // "dozens", "tens of thousands", "hundreds of thousands"
    private NumberRun Many(TokenTable tokens, TokenSpan sentence, int first, NumberWord word)
    {
        var run = new NumberRun(first + 1, word.Low, word.Best, word.High, 1, true);
        return first + 2 < sentence.End && Is(tokens, first + 1, NumberSort.Of) && lexicon.Find(tokens.Form(first + 2)) is { Sort: NumberSort.Many, Low: >= 2000 } next
            ? run.Times(next.Low / 2, first + 3)
            : run;
    }

    // "several hundred"; alone such words tell no number.
    private NumberRun FewOf(TokenTable tokens, TokenSpan sentence, int first, NumberWord word)
    {
        var run = WithScales(tokens, sentence, new NumberRun(first + 1, word.Low, word.Best, word.High, 1, true));
        return run.Scale > 1 ? run : default;
    }
}
