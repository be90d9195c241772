namespace Casus.Grounding.Quantities;

/// <summary>Finds parts of a number told before: "including five children", "among them two nurses", "five of them seriously".</summary>
internal static class PartKinds
{
    /// <summary>True when the words say that the number is a part of another.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsPart(QuantityTree tree, CountedThing thing) => IsLed(tree, thing) || IsOfThem(tree, thing) || IsAmong(tree, thing);

    /// <summary>True for "five of them", which is a part unless its own verb says another thing.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static bool IsOfThem(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Number.Tokens.End;
        return (thing.Of >= 0 && tree.Has(thing.Of, QuantityCue.Pronoun))
            || (at + 1 < tree.Sentence.End && tree.Tokens.Form(at) is "of" && tree.Has(at + 1, QuantityCue.Pronoun));
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
            if (!thing.Number.Tokens.Contains(i) && tree.Tokens.Form(i).Equals("among", StringComparison.OrdinalIgnoreCase))
            {
                return tree.Has(i + 1, QuantityCue.Pronoun);
            }
        }

        return false;
    }
}
