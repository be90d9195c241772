namespace Casus.Grounding.Quantities;

/// <summary>What a number stands on in the tree.</summary>
/// <param name="Number">The number with its bounds.</param>
/// <param name="Counted">The token that carries it in the tree: the noun after it, or the number itself.</param>
/// <param name="Thing">What is counted, or -1 for a number alone ("killed 26") or for those told before ("five of them").</param>
/// <param name="Of">The words after "of" in "five of the dead", or -1.</param>
internal readonly record struct CountedThing(NumberPhrase Number, int Counted, int Thing, int Of)
{
    /// <summary>Reads what a number counts.</summary>
    public static CountedThing Read(QuantityTree tree, NumberPhrase phrase)
    {
        int number = tree.Top(phrase.Tokens);
        int head = tree.Head(number);
        bool isBefore = head >= phrase.Tokens.End && head - phrase.Tokens.End < 8 && tree.IsNominal(head)
            && tree.Relation(number) is DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Det
                or DependencyRelation.Advmod or DependencyRelation.DetPredet or DependencyRelation.NmodDesc or DependencyRelation.Nmod or DependencyRelation.NmodUnmarked
                or DependencyRelation.NmodPoss;
        int counted = isBefore ? head : number;
        int of = tree.Of(counted == number ? phrase.Tokens : new TokenSpan(counted, counted + 1));
        int thing = isBefore && !(tree.Has(counted, QuantityCue.Group) && of >= 0) ? counted
            : of >= 0 && !tree.Has(of, QuantityCue.Pronoun) ? of : -1;
        return new CountedThing(phrase, counted, thing, of);
    }

    /// <summary>True when the number can count people: people, a number alone, or a noun that is not known to be anything else.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="isSure">True when only a word for people will do.</param>
    public bool IsPeople(QuantityTree tree, bool isSure)
    {
        if (Thing < 0)
        {
            return true;
        }

        var word = tree.Noun(Thing);
        if (word?.Has(QuantityCue.Person) == true)
        {
            return true;
        }

        bool isNamed = (tree.Tokens.Upos[Thing] is UniversalPos.Propn && word?.Has(QuantityCue.Noun) != true && word?.Has(QuantityCue.Other) != true) || tree.Tokens.Xpos[Thing] is "JJ" || (tree.Tokens.Upos[Thing] is UniversalPos.Noun && tree.Tokens.Form(Thing).EndsWith("men", StringComparison.Ordinal));
        return isNamed || (!isSure && word?.Has(QuantityCue.Other) != true && tree.Tokens.Upos[Thing] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Num or UniversalPos.Verb);
    }
}
