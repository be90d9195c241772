namespace Casus.Grounding.Quantities;

/// <summary>Reads sums of money: a number with a sign before it or a word for money after it.</summary>
internal static class MoneyReader
{
    /// <summary>The ISO 4217 code of a sum, empty when the text does not tell the state; null for a number that is no sum of money.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="phrase">The number.</param>
    /// <param name="anchor">The sign or the word.</param>
    public static string? Code(QuantityTree tree, NumberPhrase phrase, out int anchor)
    {
        if (Sign(tree, phrase.Tokens.First, out anchor) is { } sign)
        {
            return IsPrice(tree, phrase.Tokens.End) ? null : sign;
        }

        int end = phrase.Tokens.End;
        for (int words = 1; words <= 4 && end + words <= tree.Sentence.End; words++)
        {
            int last = end + words - 1;
            if (Word(tree, end, last) is { } code)
            {
                anchor = last;
                return IsPrice(tree, last + 1) ? null : code;
            }

            if (tree.Tokens.Upos[last] is not (UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Noun) && tree.Tokens.Form(last) is not ("of" or "in"))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>True when the token is a sign of money.</summary>
    public static bool IsSign(QuantityTree tree, int token) => tree.Lexicon.Currencies.Sign(tree.Tokens.Form(token)) is not null;

    // "$5m", "US$ 5m", "Rs 500"; "US" and "$" may be two tokens.
    private static string? Sign(QuantityTree tree, int first, out int anchor)
    {
        anchor = first - 1;
        if (anchor < tree.Sentence.First || tree.Tokens.Starts[first] - tree.Tokens.Ends[anchor] > 1)
        {
            return null;
        }

        var tokens = tree.Tokens;
        if (anchor > tree.Sentence.First && tokens.Ends[anchor - 1] == tokens.Starts[anchor]
            && tree.Lexicon.Currencies.Sign(tokens.Text.AsSpan(tokens.Starts[anchor - 1], tokens.Ends[anchor] - tokens.Starts[anchor - 1])) is { } both)
        {
            return both;
        }

        return tree.Lexicon.Currencies.Sign(tokens.Form(anchor));
    }

    // "5 million Hong Kong dollars": the words up to the last name the money, or the last word alone does.
    private static string? Word(QuantityTree tree, int first, int last)
    {
        var tokens = tree.Tokens;
        var currencies = tree.Lexicon.Currencies;
        string lemma = tokens.Lemma(last);
        string? alone = currencies.Word(lemma);
        if (alone is null || tokens.Upos[last] is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adv)
        {
            return null;
        }

        if (last == first || (last == first + 1 && tokens.Form(first) is "of" or "in"))
        {
            return alone;
        }

        string words = string.Concat(tokens.Text.AsSpan(tokens.Starts[first], tokens.Starts[last] - tokens.Starts[first]), lemma);
        return currencies.Word(words);
    }

    // "$80 a barrel", "5 dollars per share": a price is no sum.
    private static bool IsPrice(QuantityTree tree, int after)
    {
        if (after + 1 >= tree.Sentence.End)
        {
            return false;
        }

        return tree.Tokens.Form(after) is "per" or "apiece" or "/"
            || (tree.Tokens.Form(after) is "a" or "an" && tree.Tokens.Upos[after + 1] is UniversalPos.Noun);
    }
}
