namespace Casus.Grounding.Quantities;

/// <summary>Finds what is counted by the noun itself: protesters, troops, drones, prisoners, deaths.</summary>
internal static class NounKinds
{
    /// <summary>The kind by the counted noun; null when it is none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    public static CountedKind? Find(QuantityTree tree, CountedThing thing)
    {
        int noun = thing.Thing;
        if (Attribute(tree, thing) is { } attribute)
        {
            return attribute;
        }

        if (noun < 0 || tree.Noun(noun) is not { } word || IsUndone(tree, thing.Counted))
        {
            return null;
        }

        if (word.Kind(QuantityCue.Force) is { } force && (IsMoved(tree, thing) || IsForceOf(tree, thing)))
        {
            return new CountedKind(force, noun);
        }

        return word.Kind(QuantityCue.Noun) is { } kind && thing.Number.Value.Best >= word.Least && !IsModifier(tree, noun) && !IsModel(tree, thing, word)
            ? new CountedKind(kind, noun) : null;
    }

    // "300 displaced people", "five kidnapped tourists": nothing else says what befell them.
    private static CountedKind? Attribute(QuantityTree tree, CountedThing thing)
    {
        for (int i = thing.Number.Tokens.End; i < thing.Thing; i++)
        {
            if (tree.Head(i) != thing.Thing || tree.Relation(i) != DependencyRelation.Amod || tree.Word(i) is not { } word)
            {
                continue;
            }

            string? kind = word.Kind(QuantityCue.Adjective) ?? (tree.IsParticiple(i) ? word.Kind(QuantityCue.Verb) : null);
            if (kind is not null && thing.IsPeople(tree, true))
            {
                return new CountedKind(kind, i);
            }
        }

        return null;
    }

    // "26 inmates escaped" are prisoners no more.
    private static bool IsUndone(QuantityTree tree, int counted) =>
        tree.Relation(counted) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && tree.Has(tree.Head(counted), QuantityCue.Undo);

    // "Boeing's 787 airliner": many of a noun are not told by its singular, unless it has no other form.
    private static bool IsModel(QuantityTree tree, CountedThing thing, QuantityWord word) =>
        thing.Number.Value.Best > 1 && tree.Tokens.Xpos[thing.Thing] is "NN" && !word.Has(QuantityCue.Invariant) && tree.Tokens.Upos[thing.Thing] is UniversalPos.Noun;

    // "12 missile attacks": the noun stands for the kind of attack.
    private static bool IsModifier(QuantityTree tree, int noun) =>
        tree.Relation(noun) is DependencyRelation.Compound && tree.Head(noun) > noun;

    private static bool IsMoved(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Counted;
        for (int steps = 0; steps < 3 && tree.Head(at) >= 0; steps++)
        {
            int head = tree.Head(at);
            if (tree.Has(head, QuantityCue.Mover) && tree.Relation(at) is DependencyRelation.Obj or DependencyRelation.NsubjPass or DependencyRelation.Nsubj)
            {
                return true;
            }

            if (tree.Has(head, QuantityCue.Deployment) && tree.Relation(at) is DependencyRelation.Nmod)
            {
                return true;
            }

            if (tree.Relation(at) is not (DependencyRelation.Conj or DependencyRelation.Nmod))
            {
                break;
            }

            at = head;
        }

        return false;
    }

    // "26 soldiers stationed there"
    private static bool IsForceOf(QuantityTree tree, CountedThing thing)
    {
        for (int i = thing.Thing + 1; i < tree.Sentence.End && i <= thing.Thing + 6; i++)
        {
            if ((tree.Head(i) == thing.Thing || tree.Head(i) == thing.Counted) && tree.Relation(i) is DependencyRelation.Acl or DependencyRelation.AclRelcl
                && tree.Has(i, QuantityCue.Mover))
            {
                return true;
            }
        }

        return false;
    }
}
