namespace Casus.Grounding.Quantities;

/// <summary>Reads sums of money: a number with a sign before it or a word for money after it.</summary>
internal static class MoneyReader
{
    /// <summary>Reads a sum of money: its words with the sign or the word for money, and its code, empty when the text does not tell the state.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="phrase">The number.</param>
    /// <param name="sum">The words of the sum.</param>
    /// <returns>The ISO 4217 code; null for a number that is no sum of money.</returns>
    public static string? Read(QuantityTree tree, NumberPhrase phrase, out TokenSpan sum)
    {
        int first = SignStart(tree, phrase.Tokens.First), end = phrase.Tokens.End;
        sum = new TokenSpan(first, end);
        if (first < phrase.Tokens.First)
        {
            var signs = tree.Tokens.Text.AsSpan(tree.Tokens.Starts[first], tree.Tokens.Ends[phrase.Tokens.First - 1] - tree.Tokens.Starts[first]);
            return IsPrice(tree, end) ? null : tree.Lexicon.Currencies.Sign(signs);
        }

        for (int words = 1; words <= 4 && end + words <= tree.Sentence.End; words++)
        {
            int last = end + words - 1;
            if (Word(tree, end, last) is { } code)
            {
                sum = new TokenSpan(first, last + 1);
                return IsPrice(tree, last + 1) ? null : code;
            }

            if (tree.Tokens.Upos[last] is not (UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Noun) && tree.Tokens.Form(last) is not "-" && !tree.Is(last, NumberSort.Of))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>True when the token is a sign of money.</summary>
    public static bool IsSign(QuantityTree tree, int token) => tree.Lexicon.Currencies.Sign(tree.Tokens.Form(token)) is not null;

    /// <summary>The first token of the sign before a number ("US" and "$" may be two), or the number itself.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="first">The number's first token.</param>
    public static int SignStart(QuantityTree tree, int first)
    {
        var tokens = tree.Tokens;
        int sign = first - 1;
        if (sign < tree.Sentence.First || tokens.Starts[first] - tokens.Ends[sign] > 1)
        {
            return first;
        }

        bool isPair = sign > tree.Sentence.First && tokens.Ends[sign - 1] == tokens.Starts[sign]
            && tree.Lexicon.Currencies.Sign(tokens.Text.AsSpan(tokens.Starts[sign - 1], tokens.Ends[sign] - tokens.Starts[sign - 1])) is not null;
        return isPair ? sign - 1 : IsSign(tree, sign) ? sign : first;
    }

    // "5 million Hong Kong dollars": the words up to the last name the money, or the last word alone does.
    private static string? Word(QuantityTree tree, int first, int last)
    {
        var tokens = tree.Tokens;
        var currencies = tree.Lexicon.Currencies;
        string lemma = tokens.Lemma(last);
        string? alone = currencies.Word(lemma) ?? currencies.Word(tokens.Form(last));
        if (tokens.Upos[last] is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adv)
        {
            // "sent 1.5 billion won": no verb where the number is an object.
            alone = last == first && tree.Relation(first - 1) is DependencyRelation.Obj or DependencyRelation.Nummod ? currencies.Word(tokens.Form(last)) : null;
        }

        if (alone is null)
        {
            return null;
        }

        if (last == first || (last == first + 1 && tree.Is(first, NumberSort.Of)))
        {
            return alone;
        }

        string words = string.Concat(tokens.Text.AsSpan(tokens.Starts[first], tokens.Starts[last] - tokens.Starts[first]), lemma);
        return currencies.Word(words);
    }

    // "$80 a barrel", "5 dollars per share": a price is no sum; "2,000 rand a month" is one.
    private static bool IsPrice(QuantityTree tree, int after) => after + 1 < tree.Sentence.End
        && (tree.Is(after, NumberSort.Measure) || ((tree.Is(after, NumberSort.Article) || tree.Tokens.Form(after) is "/") && tree.Has(after + 1, QuantityCue.Price)));
}
