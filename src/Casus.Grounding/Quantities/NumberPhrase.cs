using System.Globalization;

namespace Casus.Grounding.Quantities;

/// <summary>A number in the text: "26", "1,200", "twenty-six", "two dozen", "1.5 million", "24 to 36".</summary>
internal readonly record struct NumberPhrase(TokenSpan Tokens, Quantity Value)
{
    /// <summary>Reads the number that starts at a token.</summary>
    public static bool TryRead(TokenTable tokens, QuantityLexicon lexicon, int first, int limit, out NumberPhrase phrase)
    {
        phrase = default;
        if (!TryRun(tokens, lexicon, first, limit, out long value, out int end))
        {
            return false;
        }

        if (IsPartOfMeasure(tokens, end, limit) || (first > 0 && lexicon.Kind(Lower(tokens, first - 1), QuantityCue.Vague) is not null))
        {
            return false;
        }

        phrase = new NumberPhrase(new TokenSpan(first, end), Bounded(tokens, lexicon, first, value));
        if (end + 1 < limit && tokens.Form(end) is "to" or "-" or "–" or "and" && (tokens.Form(end) is not "and" || IsBetween(tokens, first))
            && TryRun(tokens, lexicon, end + 1, limit, out long high, out int highEnd) && high > value && !IsPartOfMeasure(tokens, highEnd, limit))
        {
            phrase = new NumberPhrase(new TokenSpan(first, highEnd), new Quantity(value, value, high));
        }

        return true;
    }

    private static bool IsBetween(TokenTable tokens, int first) => first > 0 && tokens.Form(first - 1).Equals("between", StringComparison.OrdinalIgnoreCase);

    // "26-year-old", "40 %"
    private static bool IsPartOfMeasure(TokenTable tokens, int end, int limit) =>
        (end + 1 < limit && tokens.Form(end) is "-" && tokens.Starts[end] == tokens.Ends[end - 1] && char.IsLetter(tokens.Form(end + 1)[0]))
        || (end < limit && tokens.Form(end) is "%" or "percent" or "per" or "year" or "years");

    // A bound that the text leaves open repeats the number told.
    private static Quantity Bounded(TokenTable tokens, QuantityLexicon lexicon, int first, long value)
    {
        for (int words = 1; words <= 3 && first - words >= 0; words++)
        {
            int from = first - words;
            string before = words == 1 ? Lower(tokens, from)
                : tokens.Text[tokens.Starts[from]..tokens.Ends[first - 1]].ToLowerInvariant();
            if (lexicon.Kind(before, QuantityCue.Most) is not null)
            {
                return new Quantity(0, value, value);
            }
        }

        return Quantity.Exactly(value);
    }

    private static string Lower(TokenTable tokens, int token) => tokens.Form(token).ToString().ToLowerInvariant();

    private static bool TryRun(TokenTable tokens, QuantityLexicon lexicon, int first, int limit, out long value, out int end)
    {
        decimal total = 0, part = 0;
        end = first;
        while (end < limit)
        {
            int at = end > first && tokens.Form(end) is "-" or "and" && end + 1 < limit ? end + 1 : end;
            if (at > end && (tokens.Form(end) is "and" && part < 100 || !lexicon.TryNumber(tokens.Form(at), out _) || (tokens.Form(end) is "-" && tokens.Starts[at] != tokens.Ends[end])))
            {
                break;
            }

            bool isWord = lexicon.TryNumber(tokens.Form(at), out long word);
            if (isWord && word is 12 or 100 && tokens.Form(at)[0] is 'd' or 'h' or 'D' or 'H')
            {
                part = Math.Max(part, 1) * word;
            }
            else if (isWord && word >= 1000)
            {
                total += Math.Max(part, 1) * word;
                part = 0;
            }
            else if (isWord && (end == first || (part >= 20 && part % 10 == 0 && word < part)))
            {
                part += word;
            }
            else if (end == first && TryDigits(tokens.Form(at), out decimal digits))
            {
                part = digits;
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        decimal sum = total + part;
        value = end > first && sum == decimal.Truncate(sum) && sum <= 1_000_000_000 ? (long)sum : -1;
        return value > 0;
    }

    private static bool TryDigits(ReadOnlySpan<char> form, out decimal value) =>
        decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && char.IsAsciiDigit(form[0]);
}
