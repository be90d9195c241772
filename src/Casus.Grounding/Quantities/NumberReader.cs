using System.Globalization;

namespace Casus.Grounding.Quantities;

/// <summary>Reads numbers in digits and words. Immutable and safe to share.</summary>
internal sealed partial class NumberReader(QuantityLexicon words)
{
    private readonly NumberLexicon lexicon = words.Numbers;
    private const decimal Highest = 1_000_000_000_000_000;
    private const int BoundWords = 4;

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="first">The token.</param>
    /// <param name="phrase">The number.</param>
    public bool TryRead(QuantityTree tree, int first, out NumberPhrase phrase)
    {
        phrase = default;
        var (tokens, sentence) = (tree.Tokens, tree.Sentence);
        if (!TryRun(tokens, sentence, first, out var run))
        {
            return false;
        }

        bool hasBound = TryBound(tokens, sentence, MoneyReader.SignStart(tree, first), out int before, out var bound);
        bool isRange = TryRange(tree, first, run, out var whole);
        if (!isRange)
        {
            whole = !hasBound ? run : run with { Low = run.Low * bound!.Low / 100, High = run.High * bound.High / 100, IsOpen = run.IsOpen || bound.Sort == NumberSort.Least };
        }

        if (whole.Best < 1 || whole.High > Highest || whole.Best != decimal.Truncate(whole.Best) || whole.Low != decimal.Truncate(whole.Low))
        {
            return false;
        }

        before = isRange && IsLed(tree, first) ? first - 1 : before;
        phrase = new NumberPhrase(
            new TokenSpan(first, whole.End), before, new Quantity((long)whole.Low, (long)whole.Best, (long)decimal.Truncate(whole.High)), whole.IsOpen);
        return true;
    }

    // "24 to 36", "between 10 and 15", "two or three", "5-10 million": the scale of the second is of both. "Rose from 24 to 26" is no range.
    private bool TryRange(QuantityTree tree, int first, NumberRun low, out NumberRun range)
    {
        range = default;
        var (tokens, at) = (tree.Tokens, low.End);
        bool isJoin = low.Low == low.High && at + 1 < tree.Sentence.End && (tokens.Form(at) is "-" or "–" || tree.Is(at, NumberSort.To) || tree.Is(at, NumberSort.Or)
            || (tree.Is(at, NumberSort.And) && tree.Is(MoneyReader.SignStart(tree, first) - 1, NumberSort.Between)));
        int next = at + 1;
        while (isJoin && next + 1 < tree.Sentence.End && MoneyReader.IsSign(tree, next))
        {
            next++;
        }

        if (!isJoin || IsChange(tree, first) || !TryRun(tokens, tree.Sentence, next, out var high) || high.Low != high.High)
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

    private static bool IsLed(QuantityTree tree, int first) => tree.Is(first - 1, NumberSort.Between) || tree.Is(first - 1, NumberSort.From);

    private static bool IsChange(QuantityTree tree, int first) =>
        tree.Is(first - 1, NumberSort.From) && first - 2 >= tree.Sentence.First && tree.Has(first - 2, QuantityCue.Rise);

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
            NumberSort.Few => FewOf(tokens, sentence, first, word),
            NumberSort.Scale when word.Low == 12 => NumberRun.Of(first + 1, word.Low, 1),
            NumberSort.Both => NumberRun.Of(first + 1, word.Low, 1),
            _ => default,
        };
        return run.End > first;
    }

    private static bool TryDigits(ReadOnlySpan<char> form, out decimal value) =>
        decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
