namespace Casus.Grounding.Quantities;

/// <summary>Numbers that count nothing: ages, measures, scores, names of models and articles, shares.</summary>
internal static class NumberTraps
{
    /// <summary>True for a number that counts nothing by the marks and words beside it.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="phrase">The number.</param>
    public static bool IsTrap(QuantityTree tree, NumberPhrase phrase) =>
        IsBoundBehind(tree, phrase) || IsAge(tree, phrase) || IsName(tree, phrase) || IsDenied(tree, phrase);

    // "26-year-old", "12-nation", "40 %", "3:1", "per"
    private static bool IsBoundBehind(QuantityTree tree, NumberPhrase phrase)
    {
        int end = phrase.Tokens.End;
        if (end >= tree.Sentence.End)
        {
            return false;
        }

        var tokens = tree.Tokens;
        bool isTouching = tokens.Starts[end] == tokens.Ends[end - 1];
        var form = tokens.Form(end);
        if (isTouching && form is "-" or "–" or "/" or ":" && end + 1 < tree.Sentence.End && tokens.Starts[end + 1] == tokens.Ends[end])
        {
            return !(form is "-" && tree.Has(end + 1, QuantityCue.Size));
        }

        return tree.Is(end, NumberSort.Measure) || (isTouching && char.IsLetter(form[0]));
    }

    /// <summary>True for a number written onto what stands before it: "F-16", "3-1", "#26", "1.28-29".</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="phrase">The number.</param>
    public static bool IsBoundBefore(QuantityTree tree, NumberPhrase phrase)
    {
        int before = phrase.Tokens.First - 1;
        if (before < tree.Sentence.First)
        {
            return false;
        }

        var form = tree.Tokens.Form(before);
        bool isTouching = tree.Tokens.Ends[before] == tree.Tokens.Starts[phrase.Tokens.First];
        return isTouching && form is "-" or "–" or "/" or ":" or "#" or "." or "+" or "°" or "'" && before > tree.Sentence.First
            && tree.Tokens.Ends[before - 1] == tree.Tokens.Starts[before];
    }

    // "Ana Ruiz, 26, was killed", "aged 26"
    private static bool IsAge(QuantityTree tree, NumberPhrase phrase)
    {
        int before = phrase.Before - 1, end = phrase.Tokens.End;
        if (before < tree.Sentence.First || phrase.Value.Best > 120)
        {
            return false;
        }

        if (tree.Is(before, NumberSort.Age))
        {
            return true;
        }

        // "two brothers, 19 and 23, killed"
        bool isPair = tree.Is(before, NumberSort.And) && before - 2 > tree.Sentence.First && tree.Tokens.Upos[before - 1] is UniversalPos.Num && tree.Tokens.Form(before - 2) is ","
            && end < tree.Sentence.End && tree.Tokens.Form(end) is ",";
        bool isPairBehind = end + 1 < tree.Sentence.End && tree.Is(end, NumberSort.And) && tree.Tokens.Upos[end + 1] is UniversalPos.Num;
        bool isInCommas = tree.Tokens.Form(before) is "," or "(" && (end >= tree.Sentence.End || tree.Tokens.Form(end) is "," or ")" or "." or ";" || tree.Is(end, NumberSort.And));
        return isPair || (isInCommas && before > tree.Sentence.First
            && (tree.Tokens.Upos[before - 1] is UniversalPos.Propn || tree.Tokens.Xpos[before - 1] is "NN" || (isPairBehind && tree.Has(before - 1, QuantityCue.Person))));
    }

    // "Boeing 737", "Article 370", "Flight 26": a number right behind a noun that it names.
    private static bool IsName(QuantityTree tree, NumberPhrase phrase)
    {
        int before = phrase.Tokens.First - 1;
        if (before < tree.Sentence.First || phrase.Before != phrase.Tokens.First)
        {
            return false;
        }

        int number = tree.Top(phrase.Tokens);
        bool isDigits = char.IsAsciiDigit(tree.Tokens.Form(phrase.Tokens.First)[0]);
        bool isBehindNoun = tree.Head(number) == before && tree.Tokens.Upos[before] is UniversalPos.Propn or UniversalPos.Noun
            && tree.Relation(number) is DependencyRelation.Nummod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc or DependencyRelation.NmodNpmod or DependencyRelation.Flat
                or DependencyRelation.Dep or DependencyRelation.Compound or DependencyRelation.Appos or DependencyRelation.NmodTmod;
        return isBehindNoun && (isDigits || tree.Tokens.Upos[before] is UniversalPos.Propn) && !tree.Has(before, QuantityCue.Toll);
    }

    // "none of the 26"
    private static bool IsDenied(QuantityTree tree, NumberPhrase phrase)
    {
        for (int i = phrase.Before - 1; i >= tree.Sentence.First && i >= phrase.Before - 4; i--)
        {
            if (tree.Has(i, QuantityCue.Negator) && tree.Is(i + 1, NumberSort.Of))
            {
                return true;
            }
        }

        int before = phrase.Before - 1;
        return before >= tree.Sentence.First && (tree.Is(before, NumberSort.Not)
            || (phrase.Value.Best == 1 && tree.Has(before, QuantityCue.Negator)));
    }
}
