using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>Says whether an act between parties is told as background: a state of things, a trait in a relative clause, what had been before.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads the clauses of the trees.</param>
internal sealed class BackgroundJudge(SyntaxView view, ClauseReader clauses)
{
    private const int MaxDepth = 8;

    /// <summary>Why the act is no news; null when it may be.</summary>
    /// <param name="draft">The draft.</param>
    public string? Reason(DraftMention draft) => IsMisread(draft.Act.Hit.Trigger) ? "no verb of a clause of its own"
        : draft.Mention is { Status: EventStatus.Hypothetical, Code.Event.Value: "COERCE" or "MOBILIZE" or "SANCTION" } ? "only possible"
        : draft.Mention.Code.Event.Value is not ("CONSULT" or "SUPPORT" or "AGREE" or "COOPERATE" or "AID") ? IsEarlierTrait(draft) ? "told as earlier than the news" : null
        : IsUnheld(draft) || IsJudgedAhead(draft) ? "not said to have happened"
        : IsGuest(draft) ? "told as a trait"
        : IsVagueHelp(draft) ? "nobody named as helped"
        : draft.Mention.Date is not null ? null
        : IsStanding(draft) ? "a state of things"
        : IsToCome(draft.Act.Hit.Trigger) ? "at a time to come"
        : IsAnterior(draft) ? "told as earlier than the news"
        : IsKnownFavour(draft) || IsBareWill(draft) ? "taken for known"
        : null;

    // What is only possible, or did not happen, is no meeting, help or praise; what is denied by a party is a claim of it.
    private static bool IsUnheld(DraftMention draft) => draft.Mention.Status == EventStatus.Hypothetical
        || (draft.Mention.Status == EventStatus.Denied && draft.Act.Inner is null);

    // "the visit will be an opportunity", "the talks would be difficult": what it may be, before it is held
    private bool IsJudgedAhead(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        return draft.Mention.Code.Event.Value == "CONSULT" && view.IsNominal(trigger) && view.Relation(trigger) == DependencyRelation.Nsubj
            && view.Child(view.Head(trigger), DependencyRelation.Cop) >= 0 && IsAhead(view.Head(trigger));
    }

    // "the \"Stop the War\" coalition"; "asked that it withdraw troops stationed there and deport them", the last verb hung on "stationed"
    private bool IsMisread(int trigger)
    {
        if (view.Upos(trigger) != UniversalPos.Verb || view.Tokens.Xpos[trigger] != "VB" || view.Child(trigger, DependencyRelation.Aux) >= 0)
        {
            return false;
        }

        bool isTitle = view.Relation(trigger) is DependencyRelation.Nmod or DependencyRelation.Compound or DependencyRelation.Amod
            && trigger > 0 && view.Tokens.Xpos[trigger - 1] is "``";
        int first = view.Relation(trigger) == DependencyRelation.Conj ? First(trigger) : -1;
        return isTitle || (first >= 0 && view.Relation(first) == DependencyRelation.Acl && view.Tokens.Xpos[first] == "VBN");
    }

    // "the rebels, who had seized the town": what somebody did before what the report tells
    private bool IsEarlierTrait(DraftMention draft)
    {
        int verb = draft.Act.Hit.Trigger;
        int aux = view.Relation(verb) == DependencyRelation.AclRelcl && draft.Mention is { Date: null, Code.Event.Value: not "ASSAULT" } ? view.Child(verb, DependencyRelation.Aux) : -1;
        return aux >= 0 && view.Is(aux, view.Grammar.Perfect) && (view.Tokens.Xpos[aux] == "VBD" || draft.Mention.Code.Event.Value == "MOBILIZE"); // "Chad, which has deployed troops there"
    }

    // "the party, which supports the government", "is funded by Chad", "is recognised only by Mali"
    private bool IsStanding(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        if (draft.Mention.Code.Event.Value is "CONSULT" or "AGREE" || view.Upos(trigger) != UniversalPos.Verb || view.Child(trigger, DependencyRelation.Aux) >= 0)
        {
            return false;
        }

        int passive = view.Child(trigger, DependencyRelation.AuxPass);
        bool isPresent = view.Tokens.Xpos[trigger] is "VBZ" or "VBP" || (passive >= 0 && view.Tokens.Xpos[passive] is "VBZ" or "VBP");
        return isPresent && (passive >= 0 || view.Relation(trigger) == DependencyRelation.AclRelcl || draft.Mention.Code.Cameo == "054");
    }

    // "when he concludes his visit", "would leave after he attended the talks"
    private bool IsToCome(int trigger)
    {
        if (view.Relation(trigger) != DependencyRelation.Advcl || view.Child(trigger, DependencyRelation.Mark) < 0 || view.Child(trigger, DependencyRelation.Aux) >= 0)
        {
            return false;
        }

        return view.Tokens.Xpos[trigger] is "VBZ" or "VBP" ? !view.HasCase(trigger, view.Grammar.SameTime) : IsAhead(view.Head(trigger)) && view.HasCase(trigger, view.Grammar.After);
    }

    // "will", "would" before a predicate
    private bool IsAhead(int verb) => view.Child(verb, DependencyRelation.Aux) is var aux and >= 0 && (view.Is(aux, view.Grammar.Future) || view.Is(aux, view.Grammar.ReportedFuture));

    // "told visiting President Diaz", "delegates attending the summit", "troops supporting the government"
    private bool IsGuest(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        return draft.Mention.Code.Event.Value is "CONSULT" or "SUPPORT" or "COOPERATE" && view.Tokens.Xpos[trigger] == "VBG" && view.Child(trigger, DependencyRelation.Aux) < 0
            && (view.Relation(trigger) == DependencyRelation.Acl
                || (draft.Mention.Code.Cameo == "042" && draft.Mention.Targets.Count > 0 && draft.Mention.Targets.All(t => t.Actor.Person is not null)));
    }

    // "the motion that Chad had backed": but "said that Chad had offered help" is news in the words of another.
    private bool IsAnterior(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        int verb = view.Upos(trigger) == UniversalPos.Verb ? trigger : clauses.SupportVerb(trigger);
        int aux = verb < 0 ? -1 : view.Child(verb, DependencyRelation.Aux);
        return aux >= 0 && view.Is(aux, view.Grammar.Perfect) && view.Tokens.Xpos[aux] == "VBD"
            && (view.Relation(verb) is DependencyRelation.AclRelcl or DependencyRelation.Advcl
                || (draft.Act.Hit.Rule.Key == "plan" && view.Relation(verb) != DependencyRelation.Ccomp)); // "had expected to meet"
    }

    // "his support for the war left him few friends"
    private bool IsKnownFavour(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        return draft.Mention.Code.Event.Value == "SUPPORT" && draft.Act.Inner is null && view.IsNominal(trigger)
            && (view.Relation(trigger) == DependencyRelation.Nsubj
                || (clauses.SupportVerb(trigger) < 0 && view.Relation(trigger) is DependencyRelation.Nmod or DependencyRelation.Obl));
    }

    // "reflects the readiness of all to settle it", "sought their commitments": nobody says here that he is ready.
    private bool IsBareWill(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        return draft.Act.Hit.Rule is { Kind: RuleKind.Operator, Key: "ready" or "plan" or "promise" or "agree" or "offer" } && draft.Mention.Code.Event.Value == "AGREE"
            && view.Upos(trigger) == UniversalPos.Noun && (view.HasCase(trigger, view.Grammar.InForce) || (clauses.SupportVerb(trigger) < 0
            && Whole(trigger) is DependencyRelation.Nsubj or DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.Obj));
    }

    // The place of a list in its clause.
    private DependencyRelation Whole(int token) => view.Relation(First(token));

    private int First(int token)
    {
        for (int depth = 0; depth < MaxDepth && view.Relation(token) == DependencyRelation.Conj; depth++)
        {
            token = view.Head(token);
        }

        return token;
    }

    // "the step will help to end the war": a help to nobody.
    private static bool IsVagueHelp(DraftMention draft) => draft.Act.Hit.Rule.Key == "help" && draft.Mention.Targets.Count == 0;
}
