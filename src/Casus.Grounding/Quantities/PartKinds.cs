namespace Casus.Grounding.Quantities;

/// <summary>Finds parts of a number told before: "including five children", "among them two nurses", "five of them seriously".</summary>
internal static class PartKinds
{
    /// <summary>True when the words say that the number is a part of another.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsPart(QuantityTree tree, CountedThing thing) => IsLed(tree, thing) || IsOfThem(tree, thing) || IsAmong(tree, thing) || IsGraded(tree, thing);

    /// <summary>True for "14 of the 20": a part of a number that stands beside it, unless its own verb says another thing.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsOfNumber(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Number.Tokens.End;
        bool isOf = at + 2 < tree.Sentence.End && tree.Is(at, NumberSort.Of);
        return isOf && (tree.Tokens.Upos[at + 1] is UniversalPos.Num
            || (tree.Tokens.Upos[at + 1] is UniversalPos.Det or UniversalPos.Pron && tree.Tokens.Upos[at + 2] is UniversalPos.Num));
    }

    /// <summary>The kind of those told in "the dead included five children", or null.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static string? OfIncluding(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Counted;
        while (tree.Relation(at) == DependencyRelation.Conj && tree.Head(at) >= 0)
        {
            at = tree.Head(at);
        }

        int verb = tree.Head(at);
        if (verb >= 0 && OfAmong(tree, at, verb) is { } among)
        {
            return among;
        }

        int subject = verb >= 0 && tree.Relation(at) is DependencyRelation.Obj && tree.Has(verb, QuantityCue.Part) ? tree.Child(verb, DependencyRelation.Nsubj) : -1;
        return subject < 0 ? null : tree.Kind(subject, QuantityCue.Noun);
    }

    // "Among the dead are two nuns", "two nuns were among the dead"
    private static string? OfAmong(QuantityTree tree, int at, int verb)
    {
        for (int i = tree.Sentence.First; i + 1 < tree.Sentence.End; i++)
        {
            int head = tree.Head(i);
            if (head > i && tree.Relation(i) is DependencyRelation.Case && (head == verb || head == at || tree.Head(head) == verb || tree.Head(head) == at) && tree.Is(i, NumberSort.Among) && tree.Relation(at) is DependencyRelation.Nsubj or DependencyRelation.Root)
            {
                return tree.Kind(head, QuantityCue.Noun);
            }
        }

        return null;
    }

    /// <summary>True in "Of the 19 killed, 11 were conscripts", where the second number has no word of its own.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsBehindOf(QuantityTree tree, CountedThing thing) => thing.Thing < 0 && tree.Is(tree.Sentence.First, NumberSort.Of)
        && thing.Number.Before - 1 > tree.Sentence.First && tree.Tokens.Form(thing.Number.Before - 1) is ",";

    // "one critically"
    private static bool IsGraded(QuantityTree tree, CountedThing thing) => thing.Thing < 0 && thing.Number.Tokens.End < tree.Sentence.End
        && tree.Has(thing.Number.Tokens.End, QuantityCue.Gravely) && (thing.Number.Tokens.End + 1 >= tree.Sentence.End
            || tree.Tokens.Upos[thing.Number.Tokens.End + 1] is not (UniversalPos.Verb or UniversalPos.Adj));

    /// <summary>True for "five of them", which is a part unless its own verb says another thing.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsOfThem(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Number.Tokens.End;
        return (thing.Of >= 0 && tree.Has(thing.Of, QuantityCue.Pronoun))
            || (at + 1 < tree.Sentence.End && tree.Is(at, NumberSort.Of) && tree.Has(at + 1, QuantityCue.Pronoun))
            || (thing.Number.Before - 2 >= tree.Sentence.First && tree.Is(thing.Number.Before - 2, NumberSort.Of) && tree.Has(thing.Number.Before - 1, QuantityCue.Pronoun));
    }

    // "including five children", "including at least five children and two nurses"
    private static bool IsLed(QuantityTree tree, CountedThing thing)
    {
        int before = thing.Number.Before - 1;
        if (before >= tree.Sentence.First && tree.Has(before, QuantityCue.Part))
        {
            return true;
        }

        int at = thing.Counted;
        for (int steps = 0; steps < 4 && tree.Head(at) >= 0; steps++)
        {
            for (int i = at - 1; i >= tree.Sentence.First && i >= at - 8; i--)
            {
                if (tree.Head(i) == at && tree.Relation(i) is DependencyRelation.Case or DependencyRelation.Mark && tree.Has(i, QuantityCue.Part))
                {
                    return true;
                }
            }

            if (tree.Relation(at) is not DependencyRelation.Conj)
            {
                return tree.Relation(at) is DependencyRelation.Obj && tree.Has(tree.Head(at), QuantityCue.Part);
            }

            at = tree.Head(at);
        }

        return false;
    }

    // "among them five children", "five children among them", "five were among the dead"
    private static bool IsAmong(QuantityTree tree, CountedThing thing)
    {
        int from = Math.Max(tree.Sentence.First, thing.Number.Before - 2), end = Math.Min(tree.Sentence.End, Math.Max(thing.Counted, thing.Thing) + 4);
        for (int i = from; i + 1 < end; i++)
        {
            if (!thing.Number.Tokens.Contains(i) && tree.Is(i, NumberSort.Among))
            {
                return tree.Has(i + 1, QuantityCue.Pronoun) && (i < thing.Number.Before || i + 2 >= tree.Sentence.End || tree.Tokens.Upos[i + 2] is not (UniversalPos.Num or UniversalPos.Adv or UniversalPos.Det));
            }
        }

        return false;
    }
}
