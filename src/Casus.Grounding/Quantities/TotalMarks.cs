namespace Casus.Grounding.Quantities;

/// <summary>Tells running totals by words beside the act: "so far", "in all", "since the war began", "this year".</summary>
internal static class TotalMarks
{
    private const int MostSteps = 3;

    /// <summary>True for a running total.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    /// <param name="anchor">The word that says what happened.</param>
    /// <param name="before">The count before it in the sentence, or null.</param>
    public static bool IsTotal(QuantityTree tree, CountedThing thing, int anchor, QuantityMention? before)
    {
        if (before is { IsTotal: true } && tree.Relation(thing.Counted) == DependencyRelation.Conj)
        {
            return true; // "the toll stood at 26 dead and 40 wounded"
        }

        for (int i = tree.Sentence.First; i < tree.Sentence.End; i++)
        {
            if (HangsOn(tree, i, anchor) && tree.HasPhrase(i, QuantityCue.SoFar) && !IsAlone(tree, i))
            {
                return true;
            }
        }

        return false;
    }

    // "has since been freed": alone the word tells when, not since when.
    private static bool IsAlone(QuantityTree tree, int token) => tree.Has(token, QuantityCue.SoFar)
        && tree.Relation(token) is DependencyRelation.Advmod && tree.Tokens.Upos[token] is UniversalPos.Adv && token > tree.Sentence.First && tree.Tokens.Upos[token - 1] is UniversalPos.Aux;

    private static bool HangsOn(QuantityTree tree, int token, int anchor)
    {
        for (int steps = 0; steps < MostSteps && token >= 0; steps++)
        {
            token = tree.Head(token);
            if (token == anchor)
            {
                return true;
            }
        }

        return false;
    }
}
