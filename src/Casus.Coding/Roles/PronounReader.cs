using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>
/// Tells for whom a pronoun in reported words stands: "Chad said it had closed the border", "Mali says its troops withdrew".
/// Only where one reading is open: the subject of what is said is the speaker, in the same number.
/// </summary>
/// <param name="view">The document's trees.</param>
/// <param name="clauses">Finds who says a clause.</param>
internal sealed class PronounReader(SyntaxView view, ClauseReader clauses)
{
    private const int MaxConjuncts = 4;

    /// <summary>The word for which a pronoun stands.</summary>
    /// <param name="pronoun">A pronoun.</param>
    /// <returns>-1 when that is open.</returns>
    public int Antecedent(int pronoun)
    {
        if (view.Relation(pronoun) == DependencyRelation.NmodPoss && view.Head(pronoun) is var owned && view.Relation(owned) == DependencyRelation.Obj)
        {
            int owner = view.IsVerbal(view.Head(owned)) ? clauses.Subject(view.Head(owned)) : -1; // "stepped up its attacks"
            return owner >= 0 && view.Upos(owner) is UniversalPos.Noun or UniversalPos.Propn && Agrees(pronoun, owner) ? owner : -1;
        }

        int verb = view.Relation(pronoun) == DependencyRelation.NmodPoss ? Carrier(view.Head(pronoun)) : view.Relation(pronoun) == DependencyRelation.Nsubj ? view.Head(pronoun) : -1;
        int speaker = verb < 0 ? -1 : Speaker(verb);
        return speaker >= 0 && speaker != pronoun && view.Upos(speaker) is UniversalPos.Noun or UniversalPos.Propn && Agrees(pronoun, speaker) ? speaker : -1;
    }

    // The verb of which a phrase is the subject.
    private int Carrier(int noun) => noun >= 0 && view.Relation(noun) is DependencyRelation.Nsubj ? view.Head(noun) : -1;

    // Who says the clause of the verb, itself or a verb joined to it.
    private int Speaker(int verb)
    {
        int top = verb;
        for (int i = 0; i < MaxConjuncts && view.Relation(top) == DependencyRelation.Conj && view.Head(top) >= 0; i++)
        {
            top = view.Head(top);
        }

        bool isSaid = (view.Relation(top) == DependencyRelation.Ccomp && view.Head(top) >= 0 && view.IsVerbal(view.Head(top)))
            || (view.Head(top) < 0 && view.Child(top, DependencyRelation.Parataxis) > top);
        return isSaid ? clauses.Speaker(top) : -1;
    }

    private bool Agrees(int pronoun, int speaker)
    {
        bool isMany = view.Tokens.Xpos[speaker] is "NNS" or "NNPS" || view.Child(speaker, DependencyRelation.Conj) >= 0;
        return speaker < pronoun && view.Is(pronoun, isMany ? view.Grammar.ManyPronoun : view.Grammar.OnePronoun);
    }
}
