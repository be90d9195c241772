namespace Casus.Coding.Triggers;

/// <content>What a verb acts on, and who gets it.</content>
internal sealed partial class ClauseReader
{
    /// <summary>What is acted on; -1 for none.</summary>
    public int Object(int verb)
    {
        int obj = view.Child(verb, DependencyRelation.Obj);
        if (IsPassive(verb))
        {
            return obj >= 0 && view.IsNominal(obj) ? obj : SurfaceSubject(verb, 0); // "was given asylum"
        }

        if (obj < 0)
        {
            obj = view.Child(verb, DependencyRelation.Iobj); // "urged both to talk": the treebanks hang the one urged so
        }

        if (obj >= 0 && SecondObject(verb, obj) is var second and >= 0)
        {
            return second; // "promised Laos a loan", both read as objects
        }

        if (obj >= 0 && view.Upos(obj) == UniversalPos.Det && view.Child(obj, DependencyRelation.Obj) is var inner and >= 0)
        {
            obj = inner; // "closed all its crossings", read as "all" with an object of its own
        }

        bool isRelative = view.Relation(verb) is DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl;
        obj = obj < 0 && !isRelative ? BareOblique(verb) : obj;
        if (obj >= 0)
        {
            return isRelative && IsRelativeWord(obj) ? view.Head(verb) : obj;
        }

        // "the diplomats whom/that/- they expelled": the antecedent, when the subject is another.
        int subject = view.Child(verb, DependencyRelation.Nsubj);
        return isRelative && subject >= 0 && !IsRelativeWord(subject) && !HasLocativeWord(verb) ? view.Head(verb) : -1;
    }

    // "released at least 19 people": a phrase without a preposition, read as an adjunct.
    private int BareOblique(int verb)
    {
        for (int c = view.FirstChild(verb); c >= 0; c = view.NextSibling(c))
        {
            if (c > verb && view.Relation(c) is DependencyRelation.Obl or DependencyRelation.OblUnmarked && view.Child(c, DependencyRelation.Case) < 0
                && view.IsNominal(c) && view.Child(c, DependencyRelation.Nummod) >= 0 && !IsDay(c))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Who gets what: the person of a verb with two objects, "Laos" in "promised Laos a loan" and "Laos was promised a loan".</summary>
    /// <param name="verb">The verb.</param>
    /// <returns>-1 for none.</returns>
    public int Recipient(int verb)
    {
        int obj = view.Child(verb, DependencyRelation.Obj);
        return obj < 0 ? -1 : IsPassive(verb) ? SurfaceSubject(verb, 0) : SecondObject(verb, obj) >= 0 ? obj : -1;
    }

    // The object behind the first, where the parser made two.
    private int SecondObject(int verb, int first)
    {
        for (int c = view.NextSibling(first); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Obj && view.Child(c, DependencyRelation.Case) < 0 && view.IsNominal(c) && view.Relation(first) == DependencyRelation.Obj)
            {
                return c;
            }
        }

        return -1;
    }
}
