using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>Lists the tokens that can fill a slot, in order of preference.</summary>
/// <param name="view">The document's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
internal sealed class FillerFinder(SyntaxView view, ClauseReader clauses)
{
    /// <summary>Most fillers that one relation yields.</summary>
    public const int MaxFillers = 12;

    /// <summary>Writes the tokens that stand in a relation to the trigger.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="word">The number of the preposition, -1 for any.</param>
    /// <param name="into">Takes the tokens; of length <see cref="MaxFillers"/>.</param>
    /// <returns>How many there are.</returns>
    public int Find(int trigger, LogicalRelation relation, int word, Span<int> into)
    {
        int count = 0;
        switch (relation)
        {
            case LogicalRelation.Subject:
                Subjects(trigger, into, ref count);
                break;
            case LogicalRelation.Object:
                Objects(trigger, into, ref count);
                break;
            case LogicalRelation.Preposition:
                Prepositions(trigger, word, into, ref count);
                break;
            case LogicalRelation.Part:
                Parts(clauses.Object(trigger), into, ref count);
                break;
            default:
                Add(into, ref count, Single(trigger, relation));
                Children(trigger, relation, into, ref count);
                if (relation == LogicalRelation.Xcomp && count == 0)
                {
                    Add(into, ref count, BareVerbAfter(trigger));
                }

                break;
        }

        return count;
    }

    // The relations of which a trigger has at most one; -1 for none and for the others.
    private int Single(int trigger, LogicalRelation relation) => relation switch
    {
        LogicalRelation.Pair => Between(trigger),
        LogicalRelation.Before => Before(trigger),
        LogicalRelation.Carrier => CarrierSubject(trigger),
        LogicalRelation.Speaker => clauses.Speaker(trigger),
        LogicalRelation.Governor => view.Head(trigger),
        LogicalRelation.GovernorSubject => view.Head(trigger) is var head and >= 0 ? clauses.SurfaceSubject(head) : -1,
        LogicalRelation.Self => trigger,
        LogicalRelation.IndirectObject => view.IsVerbal(trigger) ? clauses.Recipient(trigger) : -1,
        _ => -1,
    };

    private static void Add(Span<int> into, ref int count, int token)
    {
        if (token >= 0 && count < into.Length)
        {
            into[count++] = token;
        }
    }

    // "is ready to help Chad find ...": the bare verb, hung beside the verb whose object does it.
    private int BareVerbAfter(int verb)
    {
        if (view.Child(verb, DependencyRelation.Obj) < 0)
        {
            return -1;
        }

        for (int c = view.NextSibling(verb); c >= 0 && view.Relation(verb) == DependencyRelation.Xcomp; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Xcomp && IsBareVerb(c))
            {
                return c;
            }
        }

        // The same, read as a second verb that nothing coordinates.
        for (int c = view.FirstChild(verb); c >= 0; c = view.NextSibling(c))
        {
            if (c > verb && view.Relation(c) == DependencyRelation.Conj && IsBareVerb(c) && view.Child(c, DependencyRelation.Cc) < 0)
            {
                return c;
            }
        }

        return -1;
    }

    private bool IsBareVerb(int token) => view.Tokens.Xpos[token] is "VB" or "VBP" && !clauses.IsInfinitive(token);

    private int Before(int trigger) => trigger > view.Sentences[view.Sentences.SentenceOf(trigger)].First ? trigger - 1 : -1;

    private void Subjects(int trigger, Span<int> into, ref int count)
    {
        if (view.IsVerbal(trigger))
        {
            Add(into, ref count, clauses.Subject(trigger));
        }
        else if (view.Upos(trigger) == UniversalPos.Adj && view.Relation(trigger) == DependencyRelation.Xcomp)
        {
            Add(into, ref count, clauses.SurfaceSubject(trigger)); // "stands ready"
        }
        else
        {
            NounSubjects(trigger, into, ref count);
        }
    }

    private void Objects(int trigger, Span<int> into, ref int count)
    {
        if (view.IsVerbal(trigger))
        {
            Add(into, ref count, clauses.Object(trigger));
        }
        else
        {
            NounObjects(trigger, into, ref count);
        }
    }

    private void NounSubjects(int noun, Span<int> into, ref int count)
    {
        Add(into, ref count, Owner(noun));
        int agent = clauses.Agent(noun);
        for (int c = view.FirstChild(noun); c >= 0 && agent < 0; c = view.NextSibling(c))
        {
            // "an attack on Sudan by Chad", the second phrase hung on the first
            agent = view.Relation(c) == DependencyRelation.Nmod ? clauses.Agent(c) : -1;
        }

        Add(into, ref count, agent);
        Add(into, ref count, CarrierSubject(noun));

        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Amod or DependencyRelation.Compound)
            {
                Add(into, ref count, c);
            }
        }
    }

    // "the envoy, whose resignation was announced": the relative word stands for the noun before its clause.
    private int Owner(int noun)
    {
        int owner = view.Child(noun, DependencyRelation.NmodPoss);
        int t = owner >= 0 && view.Is(owner, view.Grammar.Relative) ? noun : -1;
        while (t >= 0 && view.Relation(t) != DependencyRelation.AclRelcl)
        {
            t = view.Head(t);
        }

        return t >= 0 ? view.Head(t) : owner;
    }

    private int CarrierSubject(int noun)
    {
        int support = clauses.SupportVerb(noun);
        return support >= 0 && view.Is(support, view.Grammar.Light) && clauses.Subject(support) is var subject && subject != noun ? subject : -1;
    }

    private void NounObjects(int noun, Span<int> into, ref int count)
    {
        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (IsPhrase(c) && view.HasCase(c, view.Grammar.Genitive))
            {
                Add(into, ref count, c);
            }
        }

        Add(into, ref count, view.Child(noun, DependencyRelation.Compound));
    }

    // A phrase may hang on the trigger, on the verb that carries it, or on its object: "cut trade links with Chad".
    private void Prepositions(int trigger, int word, Span<int> into, ref int count)
    {
        Phrases(trigger, word, into, ref count);
        if (view.IsVerbal(trigger))
        {
            int obj = clauses.Object(trigger);
            if (obj > trigger)
            {
                Phrases(obj, word, into, ref count);
            }
        }
        else if (clauses.SupportVerb(trigger) is var support and >= 0)
        {
            Phrases(support, word, into, ref count);
        }
        else if (count == 0 && view.Relation(trigger) == DependencyRelation.Obj)
        {
            Phrases(view.Head(trigger), word, into, ref count);
        }

        if (count == 0 && word >= 0)
        {
            FarPhrases(trigger, word, into, ref count);
        }

        if (view.Relation(trigger) == DependencyRelation.Xcomp && count == 0 && view.Head(trigger) is var head and >= 0)
        {
            Phrases(head, word, into, ref count);
        }
    }

    // A wrong step of the parser hangs a phrase one deeper: on the day in "met on Sunday with", on the town in "raid on a town by".
    private void FarPhrases(int trigger, int word, Span<int> into, ref int count)
    {
        FarBelow(trigger, word, into, ref count);
        if (count == 0 && !view.IsVerbal(trigger) && clauses.SupportVerb(trigger) is var support and >= 0)
        {
            FarBelow(support, word, into, ref count);
        }
    }

    private void FarBelow(int top, int word, Span<int> into, ref int count)
    {
        for (int c = view.FirstChild(top); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Advmod or DependencyRelation.OblTmod
                or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.Obj or DependencyRelation.OblAgent)
            {
                Phrases(c, word, into, ref count);
                DownTheChain(c, word, into, ref count);
            }
        }
    }

    // "sent tonnes of rice to Chad": hung on the rice.
    private void DownTheChain(int token, int word, Span<int> into, ref int count)
    {
        for (int c = view.FirstChild(token); c >= 0 && count == 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Nmod && view.HasCase(c, view.Grammar.Genitive))
            {
                Phrases(c, word, into, ref count);
                DownTheChain(c, word, into, ref count);
            }
        }
    }

    private void Phrases(int token, int word, Span<int> into, ref int count)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (IsPhrase(c) && (word < 0 || HasCaseKey(c, word)))
            {
                Add(into, ref count, c);
            }
        }
    }

    private void Parts(int phrase, Span<int> into, ref int count)
    {
        for (int c = phrase < 0 ? -1 : view.FirstChild(phrase); c >= 0; c = view.NextSibling(c))
        {
            Add(into, ref count, c);
            Parts(c, into, ref count);
        }
    }

    private bool HasCaseKey(int token, int word)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Case or DependencyRelation.Mark && view.Key(c) == word)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPhrase(int token) => view.Relation(token) is DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Nmod
        or DependencyRelation.NmodDesc or DependencyRelation.OblUnmarked or DependencyRelation.NmodUnmarked
        || (view.Relation(token) == DependencyRelation.Obj && view.Child(token, DependencyRelation.Case) >= 0) // a second phrase read as object
        || (view.Relation(token) is DependencyRelation.Advcl or DependencyRelation.Acl && view.Child(token, DependencyRelation.Mark) >= 0);

    private int Between(int trigger)
    {
        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (view.Relation(t) is DependencyRelation.Nmod or DependencyRelation.Obl && view.HasCase(t, view.Grammar.Between)
                && view.Child(t, DependencyRelation.Conj) >= 0)
            {
                return t;
            }
        }

        return -1;
    }

    private void Children(int trigger, LogicalRelation relation, Span<int> into, ref int count)
    {
        for (int c = view.FirstChild(trigger); c >= 0; c = view.NextSibling(c))
        {
            if (Fits(view.Relation(c), relation))
            {
                Add(into, ref count, c);
            }
        }
    }

    private static bool Fits(DependencyRelation found, LogicalRelation asked) => asked switch
    {
        LogicalRelation.IndirectObject => found == DependencyRelation.Iobj,
        LogicalRelation.Possessor => found == DependencyRelation.NmodPoss,
        LogicalRelation.Compound => found is DependencyRelation.Compound or DependencyRelation.Flat,
        LogicalRelation.Amod => found == DependencyRelation.Amod,
        LogicalRelation.Advmod => found is DependencyRelation.Advmod or DependencyRelation.CompoundPrt,
        LogicalRelation.Xcomp => found == DependencyRelation.Xcomp,
        LogicalRelation.Ccomp => found is DependencyRelation.Ccomp or DependencyRelation.Parataxis,
        LogicalRelation.Advcl => found == DependencyRelation.Advcl,
        LogicalRelation.Acl => found is DependencyRelation.Acl,
        LogicalRelation.Appos => found == DependencyRelation.Appos,
        _ => false,
    };
}
