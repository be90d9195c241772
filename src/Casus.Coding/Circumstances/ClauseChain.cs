using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>Says which acts of a sentence share the circumstances of a clause: lists of verbs, results, what is told with "when".</summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
internal sealed class ClauseChain(SyntaxView view, ClauseReader clauses)
{
    private const int MaxDepth = 12;

    /// <summary>
    /// 1 on the carrying verb or the clause of which the noun is subject or object; more on the clause above; int.MaxValue for not at all.
    /// </summary>
    /// <param name="trigger">The act.</param>
    /// <param name="top">The verb or noun with the circumstance.</param>
    /// <param name="at">Where the circumstance stands; -1 for a place.</param>
    public int Steps(int trigger, int top, int at)
    {
        int t = trigger;
        for (int extra = 1; extra < MaxDepth; extra++)
        {
            if (!GoesUp(t, at) || view.Head(t) < 0)
            {
                return view.IsNominal(trigger) && clauses.SupportVerb(trigger) == top ? extra : int.MaxValue;
            }

            t = view.Head(t);
            if (t == top)
            {
                return extra;
            }
        }

        return int.MaxValue;
    }

    /// <summary>True for a clause at the time of the clause above it: "when rebels fired", "as crowds marched".</summary>
    /// <param name="token">The clause's verb.</param>
    public bool IsSameTime(int token) => view.Relation(token) == DependencyRelation.Advcl
        && (IsSameTimeWord(view.Child(token, DependencyRelation.Mark)) || IsSameTimeWord(view.Child(token, DependencyRelation.Advmod)));

    /// <summary>True for "speaking in Oslo on Monday" before the clause that tells what was said.</summary>
    /// <param name="token">The clause's verb.</param>
    public bool IsSpeechFrame(int token) => view.Relation(token) == DependencyRelation.Advcl && token < view.Head(token)
        && view.Tokens.Xpos[token] == "VBG" && view.Child(token, DependencyRelation.Mark) < 0 && view.Is(token, view.Grammar.Time.SpeechFrame);

    /// <summary>The token above, past a reporting clause that follows.</summary>
    /// <param name="token">The token.</param>
    public int Above(int token)
    {
        // "made the offer when they talked on Sunday, the ministry said": the clause stands before the reporting clause, so it is not of it.
        int head = view.Head(token);
        return IsSameTime(token) && head > token && view.Relation(head) == DependencyRelation.Parataxis && view.Head(head) < token ? view.Head(head) : head;
    }

    private bool GoesUp(int token, int at)
    {
        if (view.IsAftermath(token))
        {
            return false;
        }

        return view.Relation(token) switch
        {
            DependencyRelation.Obj or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Xcomp or DependencyRelation.Obl => true,
            DependencyRelation.Conj => !view.IsVerbal(token) || IsOneTelling(token, at),
            DependencyRelation.Acl => clauses.SupportVerb(view.Head(token)) == token,
            DependencyRelation.Advcl => HasNoSubject(token) || (IsScene(token) && IsOneTime(token, view.Head(token))),
            DependencyRelation.AclRelcl => IsScene(token) && at >= 0 && at < token && IsOneTime(token, clauses.Clause(view.Head(token))),
            _ => false,
        };
    }

    private bool HasNoSubject(int verb) => view.Child(verb, DependencyRelation.Nsubj) < 0 && view.Child(verb, DependencyRelation.NsubjPass) < 0;

    // "raided a mosque on Friday and arrested 12"; another's act only when the time opens the sentence: "On Friday Chad freed six and Mali four".
    private bool IsOneTelling(int verb, int at)
    {
        int first = view.Head(verb);
        return IsOneTime(verb, first) && (HasNoSubject(verb) || (at >= 0 && at < Subject(first)));
    }

    private int Subject(int verb) => view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0 ? subject : view.Child(verb, DependencyRelation.NsubjPass);

    // A clause of place or of the same moment: "where troops shot three", "as crowds marched".
    private bool IsScene(int verb) => IsSameTimeWord(view.Child(verb, DependencyRelation.Mark)) || view.Child(verb, DependencyRelation.Advmod) is var word and >= 0
        && (view.Is(word, view.Grammar.Locative) || view.Is(word, view.Grammar.SameTime));

    // What had been done, or will be, is of another time than what was.
    private bool IsOneTime(int verb, int other) => other >= 0 && Ahead(verb) == Ahead(other) && (Perfect(verb) == Perfect(other) || Perfect(verb) < 0);

    private bool Ahead(int verb) => view.Child(verb, DependencyRelation.Aux) is var aux and >= 0 && (view.Is(aux, view.Grammar.Future) || view.Is(aux, view.Grammar.ReportedFuture));

    // -1 for none, else the auxiliary's tense: "had" is not "has"
    private int Perfect(int verb) => view.Child(verb, DependencyRelation.Aux, view.Grammar.Perfect) is var aux and >= 0 ? view.Tokens.Xpos[aux] == "VBD" ? 1 : 0 : -1;

    private bool IsSameTimeWord(int word) => word >= 0 && view.Is(word, view.Grammar.SameTime);
}
