namespace Casus.Grounding.Quantities;

/// <summary>Finds what befell those counted: by the verb, participle, adjective or noun of an act that governs them or stands beside them.</summary>
internal static class VerbKinds
{
    private const int MostSteps = 5, MostWords = 8;

    /// <summary>The kind by the words beside the noun, else by its governor; null when neither tells.</summary>
    public static CountedKind? Find(QuantityTree tree, CountedThing thing) =>
        Beside(tree, thing) is not { } beside ? Governed(tree, thing) ?? Adjacent(tree, thing)
            : tree.Word(beside.Anchor)?.Yields(QuantityCue.Verb) == true ? Governed(tree, thing) ?? beside : beside;

    // "left 26 civilians dead", "26 people killed in the blast", "12 were found dead"
    private static CountedKind? Beside(QuantityTree tree, CountedThing thing)
    {
        int last = Math.Max(thing.Counted, thing.Thing);
        for (int i = last + 1; i < tree.Sentence.End && i <= last + (2 * MostWords); i++)
        {
            int head = tree.Head(i);
            bool isOf = head == thing.Counted || head == thing.Thing
                || (tree.Relation(i) == DependencyRelation.Xcomp && head == tree.Head(thing.Counted)
                    && tree.Relation(thing.Counted) is DependencyRelation.Obj or DependencyRelation.NsubjPass);
            if (head == thing.Counted && tree.Relation(i) == DependencyRelation.AclRelcl && OfClause(tree, thing, i) is { } clause)
            {
                return new CountedKind(clause, i);
            }

            bool isPredicate = tree.Relation(i) is DependencyRelation.Xcomp or DependencyRelation.Amod or DependencyRelation.Acl or DependencyRelation.Advcl
                or DependencyRelation.Advmod;
            // "held 150 passengers hostage": a word right behind that the tree makes the head of those counted
            bool isBehind = i == last + 1 && tree.Head(thing.Counted) == i && tree.Relation(thing.Counted) == DependencyRelation.Compound && tree.Has(i, QuantityCue.Adjective);
            if (((isOf && isPredicate) || isBehind) && OfPredicate(tree, thing, i) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    // "four leaders who had been detained", "two who died": the relative stands for those counted.
    private static string? OfClause(QuantityTree tree, CountedThing thing, int verb)
    {
        if (tree.IsDenied(verb))
        {
            return null;
        }

        int subject = tree.Child(verb, DependencyRelation.NsubjPass);
        if (subject >= 0)
        {
            return tree.Has(subject, QuantityCue.Pronoun) ? ByVerb(tree, thing, verb, QuantityCue.Verb, true) : null;
        }

        subject = tree.Child(verb, DependencyRelation.Nsubj);
        return subject < 0 ? null
            : tree.Has(subject, QuantityCue.Pronoun) ? ByVerb(tree, thing, verb, QuantityCue.Intransitive, false) ?? tree.Kind(verb, QuantityCue.Adjective) : null;
    }

    // A predicate of those counted: adjective, participle, relative clause.
    private static CountedKind? OfPredicate(QuantityTree tree, CountedThing thing, int predicate)
    {
        var word = tree.Word(predicate);
        string? kind = word?.Kind(QuantityCue.Adjective);
        if (kind is null && tree.IsParticiple(predicate) && tree.Child(predicate, DependencyRelation.Obj) < 0)
        {
            kind = ByVerb(tree, thing, predicate, QuantityCue.Verb, true);
        }

        return kind is null || tree.IsDenied(predicate) ? null : new CountedKind(kind, predicate);
    }

    private static CountedKind? Governed(QuantityTree tree, CountedThing thing)
    {
        int at = thing.Counted;
        for (int steps = 0; steps < MostSteps && tree.Head(at) >= 0; steps++)
        {
            int head = tree.Head(at);
            switch (tree.Relation(at))
            {
                case DependencyRelation.Nmod or DependencyRelation.Obl when tree.IsNominal(head):
                    if (OfNoun(tree, at, head) is { } nominal)
                    {
                        return nominal;
                    }

                    if (!tree.Has(head, QuantityCue.Group) || !tree.HasCase(at, NumberSort.Of))
                    {
                        return null;
                    }

                    break;
                case DependencyRelation.Conj or DependencyRelation.Appos when tree.IsNominal(head):
                    if (OfOwnPredicate(tree, thing, head) is { } other)
                    {
                        return other;
                    }

                    break;
                case DependencyRelation.AclRelcl or DependencyRelation.Parataxis or DependencyRelation.Advcl or DependencyRelation.Root:
                    return null;
                default:
                    return OfVerb(tree, thing, at, head);
            }

            at = head;
        }

        return null;
    }

    // "26 dead and 40 wounded": each number has its own word, and neither takes the other's.
    private static CountedKind? OfOwnPredicate(QuantityTree tree, CountedThing thing, int head) =>
        tree.Kind(head, QuantityCue.Noun) is { } kind && tree.Tokens.Upos[head] is UniversalPos.Noun && thing.Thing < 0 && kind is "killed" or "injured" or "missing"
            && tree.Child(head, DependencyRelation.Nummod) < 0 ? new CountedKind(kind, head) : null;

    private static CountedKind? OfVerb(QuantityTree tree, CountedThing thing, int at, int verb)
    {
        if (tree.IsDenied(verb))
        {
            return null;
        }

        var word = tree.Word(verb);
        string? kind = tree.Relation(at) switch
        {
            DependencyRelation.Obj or DependencyRelation.NsubjPass or DependencyRelation.Iobj => OfObject(tree, thing, at, verb),
            DependencyRelation.Nsubj => OfSubject(tree, thing, verb),
            DependencyRelation.Obl when IsBare(tree, thing, at) && tree.Child(verb, DependencyRelation.Obj) < 0 =>
                at < verb ? OfSubject(tree, thing, verb) : OfObject(tree, thing, at, verb),
            DependencyRelation.Ccomp or DependencyRelation.Xcomp when tree.Tokens.Upos[at] is UniversalPos.Num => OfObject(tree, thing, at, verb),
            _ => null,
        };
        return kind is null ? null : new CountedKind(kind, verb);
    }

    // "up to 90 people died": the bound's own case hides that the number is subject or object.
    private static bool IsBare(QuantityTree tree, CountedThing thing, int at)
    {
        int mark = tree.Child(at, DependencyRelation.Case);
        return mark < 0 || (mark >= thing.Number.Before && mark < thing.Number.Tokens.End);
    }

    private static string? OfObject(QuantityTree tree, CountedThing thing, int at, int verb)
    {
        var word = tree.Word(verb);
        if (word?.Has(QuantityCue.Taker) == true && (tree.Kind(thing.Counted, QuantityCue.Life) ?? (thing.Thing >= 0 ? tree.Kind(thing.Thing, QuantityCue.Life) : null)) is { } life)
        {
            return life;
        }

        if (word?.Has(QuantityCue.Finder) == true && (thing.Thing >= 0 ? tree.Kind(thing.Thing, QuantityCue.Body) : null) is { } bodies)
        {
            return bodies;
        }

        return ByVerb(tree, thing, verb, QuantityCue.Verb, true)
            ?? (tree.Relation(at) == DependencyRelation.NsubjPass ? OfPredicate(tree, thing, verb)?.Kind : null);
    }

    private static string? OfSubject(QuantityTree tree, CountedThing thing, int verb)
    {
        var word = tree.Word(verb);
        if (ByVerb(tree, thing, verb, QuantityCue.Intransitive, false) is { } kind)
        {
            return kind;
        }

        if (word?.Kind(QuantityCue.State) is { } state && tree.Child(verb, DependencyRelation.Case) >= 0)
        {
            return state;
        }

        // "let 12 women go"
        if (tree.Relation(verb) is DependencyRelation.Xcomp or DependencyRelation.Ccomp && tree.Head(verb) is >= 0 and var above && tree.Word(above) is { Mates.Count: > 0 } with
            && ByMate(tree, thing, above, with, true) is { } mated)
        {
            return mated;
        }

        if (tree.Tokens.Upos[verb] == UniversalPos.Adj || word?.Has(QuantityCue.Adjective) == true)
        {
            return word?.Kind(QuantityCue.Adjective);
        }

        // Headlines leave the auxiliary out: "26 killed in blast".
        return tree.IsParticiple(verb) && tree.Child(verb, DependencyRelation.Obj) < 0 && verb <= Math.Max(thing.Counted, thing.Thing) + 3
            ? ByVerb(tree, thing, verb, QuantityCue.Verb, true)
            : null;
    }

    // The verb alone, or the verb with its mate.
    private static string? ByVerb(QuantityTree tree, CountedThing thing, int verb, QuantityCue cue, bool isObject)
    {
        if (tree.Word(verb) is not { } word)
        {
            return null;
        }

        if (word.Kind(cue) is { } kind && thing.IsPeople(tree, word.NeedsPeople(cue)))
        {
            kind = word.Yields(cue) && thing.Thing >= 0 ? tree.Kind(thing.Thing, QuantityCue.Noun) ?? kind : kind;
            return kind;
        }

        return word.Mates.Count > 0 && thing.IsPeople(tree, true) ? ByMate(tree, thing, verb, word, isObject) : null;
    }

    private static string? ByMate(QuantityTree tree, CountedThing thing, int verb, QuantityWord word, bool isObject)
    {
        for (int i = tree.Sentence.First; i < tree.Sentence.End; i++)
        {
            int head = tree.Head(i);
            bool isDependent = i != thing.Counted && (head == verb || (head >= 0 && tree.Head(head) == verb && tree.Relation(i) is DependencyRelation.Nmod or DependencyRelation.Obl && head != thing.Counted)
                || (isObject && head == thing.Counted && i > verb && tree.Relation(i) is DependencyRelation.Nmod or DependencyRelation.Amod or DependencyRelation.Advmod or DependencyRelation.Appos));
            if (!isDependent || tree.Relation(i) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            {
                continue;
            }

            string lemma = tree.Tokens.Lemma(i);
            foreach (var (mate, kind) in word.Mates)
            {
                if (lemma.Equals(mate, StringComparison.OrdinalIgnoreCase))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    // "the killing of 26 civilians", "injuries to 12", "the loss of 26 lives"
    private static CountedKind? OfNoun(QuantityTree tree, int at, int noun)
    {
        if (tree.IsDenied(noun))
        {
            return null;
        }

        var word = tree.Word(noun);
        string? kind = null;
        if (tree.HasCase(at, NumberSort.Of))
        {
            kind = OfFound(tree, noun) ?? (tree.Kind(at, QuantityCue.Life) is { } life ? (word?.Has(QuantityCue.Taken) == true ? life : null)
                : tree.Tokens.Upos[noun] is UniversalPos.Noun or UniversalPos.Propn ? word?.Kind(QuantityCue.OfVerb) : null);
            var form = tree.Tokens.Form(noun);
            kind ??= tree.Tokens.Upos[noun] is UniversalPos.Noun && form.EndsWith("ing", StringComparison.Ordinal)
                ? tree.Lexicon.Find(form[..^3].ToString())?.Kind(QuantityCue.Verb) : null;
        }
        else if (tree.HasCase(at, NumberSort.To))
        {
            kind = word?.Kind(QuantityCue.To);
        }

        return kind is null ? null : new CountedKind(kind, noun);
    }

    // "the bodies of 13 were found", "claimed the lives of 18"
    private static string? OfFound(QuantityTree tree, int noun)
    {
        int verb = tree.Head(noun);
        return verb < 0 || tree.Relation(noun) is not (DependencyRelation.Obj or DependencyRelation.NsubjPass) ? null
            : tree.Has(verb, QuantityCue.Finder) ? tree.Kind(noun, QuantityCue.Body)
            : tree.Has(verb, QuantityCue.Taker) ? tree.Kind(noun, QuantityCue.Life) : null;
    }

    // Headlines, where trees are weak: "26 killed", "killing at least 26".
    private static CountedKind? Adjacent(QuantityTree tree, CountedThing thing)
    {
        int next = Math.Max(thing.Number.Tokens.End, Math.Max(thing.Counted, thing.Thing) + 1);
        if (next < tree.Sentence.End && tree.Tokens.Upos[next] is UniversalPos.Aux)
        {
            next++;
        }

        if (next < tree.Sentence.End && next <= Math.Max(thing.Counted, thing.Thing) + 3 && tree.IsParticiple(next) && tree.Child(next, DependencyRelation.Obj) < 0
            && OfPredicate(tree, thing, next) is { } kind)
        {
            return kind;
        }

        int verb = thing.Number.Before - 1;
        if (verb > tree.Sentence.First && tree.Tokens.Form(verb) is ":" && tree.Word(verb - 1) is { } listed)
        {
            return (listed.Kind(QuantityCue.Adjective) ?? listed.Kind(QuantityCue.Noun) ?? listed.Kind(QuantityCue.Verb)) is { } kindOf ? new CountedKind(kindOf, verb - 1) : null;
        }

        if (verb > tree.Sentence.First && tree.Is(verb, NumberSort.To) && tree.Kind(verb - 1, QuantityCue.To) is { } hurt && thing.IsPeople(tree, false))
        {
            return new CountedKind(hurt, verb - 1);
        }

        // "The quake injured scores": a past form that the tree takes for a participle has its subject right before it.
        bool isVerb = verb >= tree.Sentence.First && tree.Tokens.Upos[verb] == UniversalPos.Verb && !tree.IsDenied(verb)
            && (tree.Tokens.Xpos[verb] is not "VBN" || (verb > tree.Sentence.First && tree.Tokens.Upos[verb - 1] is UniversalPos.Noun or UniversalPos.Propn));
        return isVerb && ByVerb(tree, thing, verb, QuantityCue.Verb, true) is { } before ? new CountedKind(before, verb) : null;
    }
}
