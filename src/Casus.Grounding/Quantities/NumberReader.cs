using System.Globalization;

namespace Casus.Grounding.Quantities;

/// <summary>Reads numbers in digits and words. Immutable and safe to share.</summary>
internal sealed partial class NumberReader(NumberLexicon lexicon)
{
    private const decimal Highest = 1_000_000_000_000_000;
    private const int BoundWords = 4;

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="sentence">The sentence of the token.</param>
    /// <param name="first">The token.</param>
    /// <param name="phrase">The number.</param>
    public bool TryRead(TokenTable tokens, TokenSpan sentence, int first, out NumberPhrase phrase)
    {
        phrase = default;
        if (!TryRun(tokens, sentence, first, out var run))
        {
            return false;
        }

        bool hasBound = TryBound(tokens, sentence, first, out int before, out var bound);
        var whole = run;
        if (run.Low == run.High && TryRange(tokens, sentence, first, run, out var range))
        {
            whole = range;
        }
        else if (hasBound)
        {
            whole = whole with { Low = run.Low * bound!.Low / 100, High = run.High * bound.High / 100 };
        }

        if (whole.Best < 1 || whole.High > Highest || whole.Best != decimal.Truncate(whole.Best) || whole.Low != decimal.Truncate(whole.Low))
        {
            return false;
        }

        bool article = lexicon.Find(tokens.Form(first)) is { Sort: NumberSort.Article };
        phrase = new NumberPhrase(
            new TokenSpan(first, whole.End), before, new Quantity((long)whole.Low, (long)whole.Best, (long)decimal.Truncate(whole.High)), article);
        return true;
    }

    // "24 to 36", "between 10 and 15", "two or three", "5-10 million": the scale of the second is of both.
    private bool TryRange(TokenTable tokens, TokenSpan sentence, int first, NumberRun low, out NumberRun range)
    {
        range = default;
        int at = low.End;
        bool isJoin = at + 1 < sentence.End && (tokens.Form(at) is "to" or "-" or "–" or "or"
            || (tokens.Form(at) is "and" && first > sentence.First && tokens.Form(first - 1).Equals("between", StringComparison.OrdinalIgnoreCase)));
        if (!isJoin || !TryRun(tokens, sentence, at + 1, out var high) || high.Low != high.High)
        {
            return false;
        }

        if (low.Scale == 1 && high.Scale >= 1000 && low.Best < high.Best / high.Scale)
        {
            low = low.Times(high.Scale, low.End);
        }

        range = new NumberRun(high.End, low.Best, low.Best, high.Best, high.Scale);
        return low.Best < high.Best;
    }

    // The longest phrase of bounds that ends before the number.
    private bool TryBound(TokenTable tokens, TokenSpan sentence, int first, out int before, out NumberWord? bound)
    {
        (before, bound) = (first, null);
        for (int from = Math.Max(sentence.First, first - BoundWords); from < first; from++)
        {
            if (lexicon.Find(tokens.Text.AsSpan(tokens.Starts[from], tokens.Ends[first - 1] - tokens.Starts[from])) is { Sort: NumberSort.Least or NumberSort.Most or NumberSort.Near } found)
            {
                (before, bound) = (from, found);
                return true;
            }
        }

        return false;
    }

    private bool TryRun(TokenTable tokens, TokenSpan sentence, int first, out NumberRun run)
    {
        var form = tokens.Form(first);
        if (char.IsAsciiDigit(form[0]))
        {
            bool isNumber = TryDigits(form, out decimal digits);
            run = isNumber ? WithScales(tokens, sentence, NumberRun.Of(first + 1, digits, 1)) : default;
            return isNumber;
        }

        if (lexicon.Find(form) is not { } word)
        {
            run = default;
            return false;
        }

        run = word.Sort switch
        {
            NumberSort.Unit or NumberSort.Ten => Spoken(tokens, sentence, first),
            NumberSort.Article => AfterArticle(tokens, sentence, first),
            NumberSort.Half => AfterHalf(tokens, sentence, first),
            NumberSort.Many => Many(tokens, sentence, first, word),
            NumberSort.Few when !IsBareFew(tokens, sentence, first, word) => WithScales(tokens, sentence, new NumberRun(first + 1, word.Low, word.Best, word.High, 1)),
            NumberSort.Scale when word.Low == 12 => NumberRun.Of(first + 1, word.Low, 1),
            NumberSort.Both => NumberRun.Of(first + 1, word.Low, 1),
            _ => default,
        };
        return run.End > first;
    }

    private static bool TryDigits(ReadOnlySpan<char> form, out decimal value) =>
        decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
