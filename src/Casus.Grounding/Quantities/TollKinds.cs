namespace Casus.Grounding.Quantities;

/// <summary>Finds running totals: "the toll rose to 26", "bringing to 26 the number of people killed", "a death toll of 26".</summary>
internal static class TollKinds
{
    private const int MostSteps = 4, MostWords = 10;

    /// <summary>The kind by a toll or tally; null when there is none. A kind of the number's own noun stays: "the toll stood at 26 dead".</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">The number.</param>
    /// <param name="told">The kind counted last, for a tally that does not say what it counts.</param>
    public static CountedKind? Find(QuantityTree tree, CountedThing thing, string? told)
    {
        int at = thing.Counted;
        for (int steps = 0; steps < MostSteps && at >= 0; steps++)
        {
            int head = tree.Head(at);
            if (head < 0)
            {
                return OfRise(tree, thing, at, told) ?? Beside(tree, thing, told);
            }

            if (OfToll(tree, thing, head, told) is { } direct)
            {
                return direct;
            }

            bool goesOn = tree.IsNominal(head) && tree.Relation(at) is DependencyRelation.Conj or DependencyRelation.Nmod or DependencyRelation.Appos;
            if (!goesOn)
            {
                return tree.Has(head, QuantityCue.Rise) && tree.Relation(at) is DependencyRelation.Obl or DependencyRelation.Obj or DependencyRelation.Xcomp
                    or DependencyRelation.Nmod or DependencyRelation.Advcl or DependencyRelation.Ccomp or DependencyRelation.OblUnmarked ? OfRise(tree, thing, head, told) ?? Beside(tree, thing, told) : Beside(tree, thing, told);
            }

            at = head;
        }

        return Beside(tree, thing, told);
    }

    // Where the tree is broken: "the number of people killed rose from 24 to 26", read from the number back to the verb and on to the toll.
    private static CountedKind? Beside(QuantityTree tree, CountedThing thing, string? told)
    {
        int at = thing.Number.Before - 1;
        if (at <= tree.Sentence.First || tree.Tokens.Upos[at] is not UniversalPos.Adp)
        {
            return null;
        }

        int verb = at - 1;
        while (verb > tree.Sentence.First && at - verb <= 4 && !tree.Has(verb, QuantityCue.Rise))
        {
            verb--;
        }

        if (!tree.Has(verb, QuantityCue.Rise))
        {
            return OfBrought(tree, thing, at, told);
        }

        for (int i = verb - 1; tree.Has(verb, QuantityCue.Rise) && i >= tree.Sentence.First && i >= verb - MostWords; i--)
        {
            if (tree.Has(i, QuantityCue.Toll) || tree.Has(i, QuantityCue.Tally))
            {
                return OfToll(tree, thing, i, told);
            }

            if (tree.Tokens.Form(i) is "," or ";")
            {
                break;
            }
        }

        return null;
    }

    // "bringing the number of miners killed this year to 43": the toll right behind the verb.
    private static CountedKind? OfBrought(QuantityTree tree, CountedThing thing, int before, string? told)
    {
        for (int i = before - 1; tree.Is(before, NumberSort.To) && i > tree.Sentence.First && i >= before - (2 * MostWords) && tree.Tokens.Form(i) is not ("," or ";"); i--)
        {
            if ((tree.Has(i, QuantityCue.Toll) || tree.Has(i, QuantityCue.Tally)) && tree.Head(i) is >= 0 and var verb && verb < i && tree.Has(verb, QuantityCue.Rise))
            {
                return OfToll(tree, thing, i, told);
            }
        }

        return null;
    }

    // The subject or object of a verb that tells how a sum grows.
    private static CountedKind? OfRise(QuantityTree tree, CountedThing thing, int verb, string? told)
    {
        for (int i = tree.Sentence.First; i < tree.Sentence.End; i++)
        {
            if (tree.Head(i) == verb && i != thing.Counted && tree.Relation(i) is DependencyRelation.Nsubj or DependencyRelation.Obj or DependencyRelation.NsubjPass
                    or DependencyRelation.Obl or DependencyRelation.Csubj
                && OfToll(tree, thing, i, told) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static CountedKind? OfToll(QuantityTree tree, CountedThing thing, int noun, string? told)
    {
        var word = tree.Word(noun);
        if (word is null)
        {
            return null;
        }

        string? kind = word.Kind(QuantityCue.Toll) is { } toll ? OwnToll(tree, noun) ?? toll : word.Has(QuantityCue.Tally) ? OfTally(tree, thing, noun, told) : null;
        if (kind is null && word.Kind(QuantityCue.Crowd) is { } crowd && thing.IsPeople(tree, true))
        {
            return new CountedKind(crowd, noun);
        }

        if (kind is not null && thing.Thing >= 0 && tree.Word(thing.Thing) is { } own)
        {
            kind = own.Kind(QuantityCue.Noun) is { } said and ("killed" or "injured" or "missing") ? said
                : own.Has(QuantityCue.Other) && !own.Has(QuantityCue.Person) ? null : kind;
        }

        kind = kind is not null && thing.Thing < 0 && tree.Kind(thing.Counted, QuantityCue.Noun) is { } bare ? bare : kind;
        return kind is null ? null : new CountedKind(kind, noun, false, true);
    }

    // "injury toll" and "casualty toll" are no toll of the dead.
    private static string? OwnToll(QuantityTree tree, int toll)
    {
        for (int i = tree.Sentence.First; i < toll; i++)
        {
            if (tree.Head(i) == toll && tree.Relation(i) is DependencyRelation.Compound or DependencyRelation.Amod && tree.Kind(i, QuantityCue.Noun) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    // "the number of people killed", "the count of dead", "the total"
    private static string? OfTally(QuantityTree tree, CountedThing thing, int tally, string? told)
    {
        int of = tree.Of(tally);
        for (int i = of; of >= 0 && i < tree.Sentence.End && i <= of + MostWords; i++)
        {
            if (thing.Number.Tokens.Contains(i) || (i > of && tree.Relation(i) is DependencyRelation.Root))
            {
                break;
            }

            bool isIn = i == of || i == of + 1 || tree.Head(i) == of;
            var word = isIn ? tree.Word(i) : null;
            if (word is not null && (word.Kind(QuantityCue.Noun) is { } noun && i == of ? noun
                : word.Kind(QuantityCue.Adjective) ?? (i > of && tree.IsParticiple(i) ? word.Kind(QuantityCue.Verb) : null)) is { } kind)
            {
                return Stronger(tree, of, i) ?? kind;
            }
        }

        return of < 0 && IsBrought(tree, tally) ? told : null;
    }

    // "the number of protesters killed": what befell them says more than who they are.
    private static string? Stronger(QuantityTree tree, int of, int found)
    {
        for (int i = of + 1; found == of && i < tree.Sentence.End && i <= of + MostWords; i++)
        {
            if ((i == of + 1 || (tree.Head(i) == of && tree.Relation(i) is DependencyRelation.Acl or DependencyRelation.Amod)) && tree.IsParticiple(i) && tree.Kind(i, QuantityCue.Verb) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    // "bringing the total to 26" sums what the clause before told.
    private static bool IsBrought(QuantityTree tree, int tally) =>
        tree.Relation(tally) == DependencyRelation.Obj && tree.Head(tally) is >= 0 and var verb && tree.Relation(verb) == DependencyRelation.Advcl;
}
