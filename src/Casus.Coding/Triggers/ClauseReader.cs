namespace Casus.Coding.Triggers;

/// <summary>Finds who acts and what is acted on, whatever the surface form. Immutable over one document.</summary>
/// <param name="view">The document's trees.</param>
internal sealed partial class ClauseReader(SyntaxView view)
{
    private const int MaxDepth = 8; // longer chains of control are parsing errors

    /// <summary>True for a passive verb, participles after nouns and conjoined passives included.</summary>
    public bool IsPassive(int verb) => IsPassive(verb, 0);

    /// <summary>Who acts; -1 when nobody is told.</summary>
    public int Subject(int verb) => !IsPassive(verb) ? SurfaceSubject(verb, 0) : Agent(verb) is var agent and >= 0 ? agent : SharedAgent(verb);

    // "was kidnapped and killed by rebels"
    private int SharedAgent(int verb) => view.Child(verb, DependencyRelation.Conj) is var next and >= 0 && view.Child(next, DependencyRelation.NsubjPass) < 0 && IsPassive(next)
        ? Agent(next) : -1;

    /// <summary>The subject in form, taken over from the governing clause where the verb has none; -1 for none.</summary>
    public int SurfaceSubject(int verb) => SurfaceSubject(verb, 0);

    /// <summary>The "by" phrase of a passive or a noun; -1 for none.</summary>
    public int Agent(int token)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.OblAgent
                || (view.Relation(c) is DependencyRelation.Obl or DependencyRelation.Nmod && view.IsNominal(c) && view.HasCase(c, view.Grammar.Agent)))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>
    /// The verb that only carries a noun ("held talks", "talks were held", "talks held in Doha", "talks took place"); -1 for none.
    /// </summary>
    public int SupportVerb(int noun) => SupportVerb(noun, 0);

    /// <summary>The subject of the clause that tells a token's clause as somebody's words: before it, or after it between commas.</summary>
    /// <returns>-1 when nobody is said to say it.</returns>
    public int Speaker(int token)
    {
        for (int t = token; t >= 0; t = view.Head(t))
        {
            int head = view.Head(t);
            if (view.Relation(t) is DependencyRelation.Ccomp && head >= 0 && view.IsVerbal(head))
            {
                // "said the mine was shut, adding that it must stay so": who adds is who said the rest.
                bool isAdded = view.Tokens.Xpos[head] == "VBG" && view.Relation(head) == DependencyRelation.Advcl;
                return isAdded && view.Relation(view.Head(head)) == DependencyRelation.Ccomp ? Speaker(view.Head(head)) : Subject(head);
            }

            int frame = view.Child(t, DependencyRelation.Parataxis);
            if (frame > t && view.Child(frame, DependencyRelation.Nsubj) >= 0 && view.Child(frame, DependencyRelation.Obj) < 0)
            {
                return Subject(frame);
            }
        }

        return -1;
    }

    /// <summary>The nearest verb or predicate at or above a token; -1 for none.</summary>
    public int Clause(int token)
    {
        for (int t = token; t >= 0; t = view.Head(t))
        {
            if (view.IsVerbal(t))
            {
                return t;
            }
        }

        return -1;
    }

    public bool IsInfinitive(int verb) => view.Child(verb, DependencyRelation.Mark, view.Grammar.Infinitive) >= 0;

    private bool IsRelativeWord(int token) => view.Upos(token) is UniversalPos.Pron or UniversalPos.Det && view.Is(token, view.Grammar.Relative);

    private bool HasLocativeWord(int verb) => view.Child(verb, DependencyRelation.Advmod, view.Grammar.Locative) >= 0;

    private bool IsPassive(int verb, int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        // A finite passive has its auxiliary; a passive subject without one is a wrong label ("Spain called for restraint").
        if (view.Child(verb, DependencyRelation.AuxPass) >= 0)
        {
            return true;
        }

        if (view.Child(verb, DependencyRelation.NsubjPass) >= 0)
        {
            return view.Child(verb, DependencyRelation.Obj) < 0 && view.Relation(verb) is DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.Xcomp;
        }

        if (view.Upos(verb) != UniversalPos.Verb || view.Tokens.Xpos[verb] != "VBN" || view.Child(verb, DependencyRelation.Aux) >= 0)
        {
            return false;
        }

        return view.Relation(verb) switch
        {
            DependencyRelation.Acl => !IsMainVerb(verb) && !(view.Child(verb, DependencyRelation.Conj) is var next and >= 0
                && view.Tokens.Xpos[next] == "VBD" && view.Child(next, DependencyRelation.Obj) >= 0), // "gunmen ambushed and shot a judge"
            DependencyRelation.Amod => true,
            DependencyRelation.Advcl => view.Child(verb, DependencyRelation.Nsubj) < 0,
            DependencyRelation.Conj => view.Child(verb, DependencyRelation.Nsubj) < 0 && IsPassive(view.Head(verb), depth + 1),
            _ => false,
        };
    }

    // "Rebels bombed a bridge", read as "rebels (that were) bombed": a participle with an object, or the only verb of its sentence.
    private bool IsMainVerb(int verb)
    {
        int noun = view.Head(verb);
        int top = noun >= 0 && view.Relation(noun) == DependencyRelation.Appos ? view.Head(noun) : noun; // "Diaz, the mayor, called on ..."
        return view.Child(verb, DependencyRelation.Obj) >= 0 || (top >= 0 && view.Head(top) < 0 && view.Child(top, DependencyRelation.Cop) < 0 && Agent(verb) < 0);
    }

    private int SurfaceSubject(int verb, int depth)
    {
        if (depth > MaxDepth)
        {
            return -1;
        }

        for (int c = view.FirstChild(verb); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter)
            {
                return IsRelativeWord(c) && view.Head(verb) >= 0 ? Antecedent(verb) : c;
            }
        }

        int head = view.Head(verb);
        if (view.Upos(verb) == UniversalPos.Verb && Called(verb) is var called and >= 0)
        {
            return called;
        }

        if (view.Relation(verb) is not DependencyRelation.Conj && PhraseBefore(verb) is var before and >= 0)
        {
            return before;
        }

        return head < 0 ? -1 : view.Relation(verb) switch
        {
            DependencyRelation.Conj or DependencyRelation.Parataxis when view.IsVerbal(head) => SurfaceSubject(head, depth + 1),
            DependencyRelation.Xcomp => Controller(head, depth),
            DependencyRelation.Advcl when view.IsVerbal(head) => SurfaceSubject(head, depth + 1),
            DependencyRelation.Ccomp when view.IsVerbal(head) => Controller(head, depth),
            DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl => OfNounClause(verb, head, depth),
            DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Obj => view.Upos(verb) == UniversalPos.Verb
                ? view.IsVerbal(head) ? SurfaceSubject(head, depth + 1) : Owner(head, depth) : -1,
            _ => -1,
        };
    }

    /// <summary>
    /// The noun that a relative clause is about: of conjoined verbs the first verb's; of "blasts in the centre, which killed five" the blasts.
    /// </summary>
    /// <param name="verb">The clause's verb.</param>
    public int Antecedent(int verb)
    {
        int t = verb;
        while (view.Relation(t) == DependencyRelation.Conj && view.Head(t) >= 0)
        {
            t = view.Head(t);
        }

        int noun = view.Head(t);
        bool isSite = noun >= 0 && view.Relation(noun) == DependencyRelation.Nmod && view.HasCase(noun, view.Grammar.PlaceCase) && view.IsNominal(view.Head(noun));
        return isSite ? view.Head(noun) : noun;
    }

    // "urged India to stop": India stops. "offered Delhi to mediate" is rare enough.
    private int Controller(int head, int depth)
    {
        if (view.IsVerbal(head) && !IsPassive(head))
        {
            int obj = view.Child(head, DependencyRelation.Iobj);
            obj = obj >= 0 ? obj : view.Child(head, DependencyRelation.Obj);
            if (obj >= 0 && !IsRelativeWord(obj) && !view.Is(head, view.Grammar.Light))
            {
                return obj;
            }
        }

        return SurfaceSubject(head, depth + 1);
    }

    private int OfNounClause(int verb, int noun, int depth) => view.Upos(verb) == UniversalPos.Verb && IsInfinitive(verb) || HasGerundMark(verb)
        || (view.Tokens.Xpos[verb] == "VBG" && view.Is(noun, view.Grammar.Document) && IsIssued(noun))
        ? Owner(noun, depth)
        : view.Relation(verb) != DependencyRelation.Advcl ? noun
        : Clause(noun) is var clause and >= 0 && clause != verb ? SurfaceSubject(clause, depth + 1) : -1;

    // "issued a decree granting asylum"; who "rejected a motion calling for talks" called for none.
    private bool IsIssued(int paper) => view.Head(paper) is var verb and >= 0 && view.Is(verb, view.Grammar.Issue);

    // A name before its verb read as a call or an exclamation is its subject.
    private int Called(int verb)
    {
        for (int c = view.FirstChild(verb); c >= 0 && c < verb; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Discourse or DependencyRelation.Vocative && c + 1 < view.Tokens.Count
                && char.IsUpper(view.Tokens.Form(c)[0]) && view.Tokens.Form(c + 1) is not ",")
            {
                return c;
            }
        }

        return -1;
    }

    // A finite verb has a subject. Where the parser found none it is the phrase that ends right before the auxiliaries.
    private int PhraseBefore(int verb)
    {
        int first = verb;
        for (int c = view.FirstChild(verb); c >= 0 && c < verb; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Aux or DependencyRelation.AuxPass && view.Upos(c) == UniversalPos.Aux)
            {
                first = Math.Min(first, c);
            }
        }

        if (first == 0 || IsInfinitive(verb) || (first == verb && !IsFiniteAfterName(verb)))
        {
            return -1;
        }

        int t = view.Tokens.Form(first - 1) is "," && first > 1 ? first - 2 : first - 1;
        while (IsPartOfPhrase(t) && view.Head(t) >= 0 && view.Head(t) < verb && view.IsNominal(view.Head(t)) && !IsDay(view.Head(t)))
        {
            t = view.Head(t);
        }

        return view.IsNominal(t) && view.Upos(t) != UniversalPos.Num && !IsRelativeWord(t) && t < verb
            && view.Sentences.SentenceOf(t) == view.Sentences.SentenceOf(verb) ? t : -1;
    }

    // "On Friday Peru barred ...": the name is read as part of the date.
    private bool IsFiniteAfterName(int verb)
    {
        int name = verb > 1 && view.Tokens.Form(verb - 1) is "," ? verb - 2 : verb - 1;
        return name >= 0 && view.Tokens.Xpos[verb] is "VBD" or "VBZ" or "VB" && view.Upos(verb) == UniversalPos.Verb
            && view.Upos(name) == UniversalPos.Propn && !IsDay(name)
            && view.Relation(verb) is DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Parataxis;
    }

    private bool IsDay(int token)
    {
        if (view.Document.Has<TimeTable>())
        {
            foreach (var time in view.Document.Get<TimeTable>().Mentions)
            {
                if (time.Tokens.Contains(token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsPartOfPhrase(int token) => view.Relation(token) is DependencyRelation.Conj or DependencyRelation.Nmod or DependencyRelation.Appos
        or DependencyRelation.Flat or DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.NmodPoss or DependencyRelation.Amod;

    // "assistance in facilitating a settlement": not the assistance facilitates, its giver does.
    private bool HasGerundMark(int verb) => view.Tokens.Xpos[verb] == "VBG" && view.Child(verb, DependencyRelation.Mark) >= 0;

    // Who owns the readiness, the plan, the offer: its possessor, else the subject of the verb that governs it.
    private int Owner(int noun, int depth)
    {
        int owner = view.Child(noun, DependencyRelation.NmodPoss);
        if (owner >= 0)
        {
            return owner;
        }

        int head = view.Head(noun);
        return view.IsVerbal(noun) ? SurfaceSubject(noun, depth + 1)
            : head < 0 ? -1
            : view.IsVerbal(head) ? IsPassive(head) ? Agent(head) : SurfaceSubject(head, depth + 1)
            : depth < MaxDepth ? Owner(head, depth + 1) : -1;
    }

    // "engaged in talks", "went on strike"; not "reached a deal after talks", "made the remark at a meeting".
    private bool IsCarried(int noun, int verb) => view.HasCase(noun, view.Grammar.SupportCase)
        || (view.Child(verb, DependencyRelation.Obj) < 0 && !view.HasCase(noun, view.Grammar.After));

    private int SupportVerb(int noun, int depth)
    {
        int head = view.Head(noun);
        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) is DependencyRelation.Acl or DependencyRelation.AclRelcl && view.Is(c, view.Grammar.Light) && Object(c) == noun)
            {
                return c;
            }
        }

        if (head < 0 || depth > MaxDepth)
        {
            return -1;
        }

        return view.Relation(noun) switch
        {
            DependencyRelation.Obj or DependencyRelation.NsubjPass or DependencyRelation.Xcomp when view.Is(head, view.Grammar.Light) => head,
            DependencyRelation.Obl when view.Is(head, view.Grammar.Light) && !view.Is(head, view.Grammar.Unreal) && IsCarried(noun, head) => head, // "called for talks" holds none
            DependencyRelation.Nsubj when view.Is(head, view.Grammar.Occur) => head,
            DependencyRelation.Conj => SupportVerb(head, depth + 1),
            _ => -1,
        };
    }
}
