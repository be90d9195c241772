using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>
/// Finds the verb that a time stands with where the parser hung it elsewhere: a day between a subject and its verb, a day
/// between a verb of saying and what is said, a day before the subject.
/// </summary>
/// <param name="view">The report's trees.</param>
/// <param name="happenings">Which nouns tell of happenings.</param>
internal sealed class TimeGovernor(SyntaxView view, HappeningNouns happenings)
{
    private const int SpeechReach = 6; // "said here late on Monday"

    /// <summary>The token of a run whose head lies outside.</summary>
    /// <param name="tokens">The run.</param>
    public int Top(TokenSpan tokens)
    {
        for (int t = tokens.First; t < tokens.End; t++)
        {
            if ((view.Head(t) < 0 || !tokens.Contains(view.Head(t))) && (view.Upos(t) != UniversalPos.Det || t == tokens.End - 1))
            {
                return t;
            }
        }

        return tokens.First;
    }

    /// <summary>The verb that governs a time by its place in the sentence; -1 where the tree is to be believed.</summary>
    /// <param name="time">The tokens of the time.</param>
    public int Find(TokenSpan time)
    {
        int first = time.First;
        while (first > 0 && view.Relation(first - 1) is DependencyRelation.Case or DependencyRelation.Advmod && view.Head(first - 1) >= first - 1)
        {
            first--; // "late on Monday"
        }

        int top = Top(time);
        int speech = view.Relation(top) == DependencyRelation.NmodPoss || time.End >= view.Tokens.Count || view.Tokens.Xpos[time.End] == "POS" ? -1 : SpeechBefore(first, time, top);
        return speech >= 0 ? speech
            : VerbAfter(first, time, top) is var verb and >= 0 ? verb
            : Fronted(time, top);
    }

    // "said Monday it would close the pits": the day before the content's subject is the day of the words.
    private int SpeechBefore(int first, TokenSpan time, int top)
    {
        for (int t = view.Head(top), depth = 0; t >= 0 && depth < SpeechReach; t = view.Head(t), depth++)
        {
            int head = view.Head(t);
            if (view.Relation(t) != DependencyRelation.Ccomp || head < 0)
            {
                continue;
            }

            return head < first && t > time.First && view.Upos(head) == UniversalPos.Verb && !HasWordBetween(t, head, first) && IsBare(head + 1, first) && IsClauseAfter(t, time.End) ? head : -1;
        }

        return -1;
    }

    private bool IsClauseAfter(int verb, int end)
    {
        int subject = view.Child(verb, DependencyRelation.Nsubj);
        subject = subject >= 0 ? subject : view.Child(verb, DependencyRelation.NsubjPass);
        return subject < 0 || subject >= end;
    }

    // A conjunction or comma that opens the content before the time.
    private bool HasWordBetween(int verb, int head, int time)
    {
        int mark = view.Child(verb, DependencyRelation.Mark);
        return mark > head && mark < time;
    }

    // Nothing but adverbs, prepositions and whom it was told.
    private bool IsBare(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (view.Upos(t) is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Punct or UniversalPos.Sconj)
            {
                return false;
            }
        }

        return end - first <= SpeechReach;
    }

    // "Gunmen on Monday killed", "the minister Tuesday rejected", "the pope, on Friday, met"
    private int VerbAfter(int first, TokenSpan time, int top)
    {
        int verb = time.End;
        while (verb < view.Tokens.Count && (view.Tokens.Form(verb) is "," || view.Upos(verb) is UniversalPos.Aux or UniversalPos.Adv || view.Relation(verb) is DependencyRelation.Aux or DependencyRelation.AuxPass))
        {
            verb++;
        }

        if (verb >= view.Tokens.Count || verb - time.End > SpeechReach || view.Upos(verb) != UniversalPos.Verb || view.IsBelow(verb, top))
        {
            return -1;
        }

        int subject = view.Child(verb, DependencyRelation.Nsubj);
        subject = subject >= 0 ? subject : view.Child(verb, DependencyRelation.NsubjPass);
        if (subject < 0 || subject >= first || !view.IsBelow(view.Head(top), subject) || view.Relation(top) == DependencyRelation.NmodPoss)
        {
            return -1;
        }

        for (int t = view.Head(top); t != subject && t >= 0; t = view.Head(t))
        {
            if (view.IsVerbal(t) || happenings.Is(t))
            {
                return -1; // "rebels who attacked on Friday killed", "a witness of the raid on Friday said"
            }
        }

        return happenings.Is(subject) ? -1 : verb;
    }

    // "On Friday police raided": the day was made a part of the subject.
    private int Fronted(TokenSpan time, int top)
    {
        int noun = view.Head(top);
        bool isPhrase = time.First > 0 && view.Upos(time.First - 1) == UniversalPos.Adp && view.Head(time.First - 1) == noun;
        bool isOpening = time.First == view.Sentences[view.Sentences.SentenceOf(time.First)].First && view.Relation(top) != DependencyRelation.NmodPoss;
        return noun >= time.End && (isPhrase || isOpening) && view.Relation(top) is DependencyRelation.Compound or DependencyRelation.Nmod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodTmod or DependencyRelation.Flat
            && view.Relation(noun) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && !happenings.Is(noun) && view.Head(noun) > noun ? view.Head(noun) : -1;
    }
}
