using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>Says why words, sanctions and yielding are no event between parties.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
internal sealed class SpeechJudge(SyntaxView view, ClauseReader clauses)
{
    private const string Conviction = "116", Investigation = "09", Resignation = "0341", Dismissal = "083", Admission = "0255", Yielding = "035", StrikeCalledOff = "082";

    // Sides of public life: what is said or done to them is told for its own sake, without a country too.
    private static readonly HashSet<string> PublicSectors = ["GOV", "LEG", "PTY", "OPP", "REB", "UAF", "MIL", "JRN", "SPY", "IGO", "NGO", "COP", "JUD", "REL", "PRM", "SEP", "INS", "ELI"];
    private static readonly HashSet<string> PrivateSectors = ["CVL", "EDU", "BUS", "MED", "LAB", "SOC", "CRM", "REF", "AGR"];
    private static readonly HashSet<string> Subordinates = ["GOV", "BUS", "LAB", "EDU", "MED", "JUD", "COP", "SOC", "AGR", "MIL"];

    /// <summary>Why a draft is no event; null when it is one.</summary>
    /// <param name="draft">The draft.</param>
    public string? NoEvent(DraftMention draft)
    {
        var mention = draft.Mention;
        return mention.Code.Event.Value switch
        {
            "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "CONCEDE" or "RETREAT" or "SANCTION" when IsNotDone(draft) => "not said or done",
            "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "SANCTION" when IsPrivate(mention) => "among private people",
            "ACCUSE" when mention.Code.Cameo.StartsWith(Investigation, StringComparison.Ordinal)
                && (!IsPublicCase(mention) || mention.Sources.Any(s => s.Actor.Sector.Contains("MED", StringComparison.Ordinal))) => "an ordinary inquiry",
            "SANCTION" when mention.Code.Cameo == Conviction && !IsPublicCase(mention) => "an ordinary case of court",
            "ACCUSE" when mention.Targets.Count == 0 && mention.Sources.All(s => s.Actor.Sector is "JUD" or "COP") => "an ordinary case of court",
            "REJECT" when draft.Act is { Hit.Rule.Key: "refuse", Inner.Code.Event.Value: "ASSAULT" } => "a denial", // "ruled out an attempt on his life"
            "REJECT" when mention.Targets.Count == 0 && mention.Sources.All(s => s.Actor.Code.IsEmpty && s.Actor.Person is null) => "nobody named as the other side",
            "SANCTION" when mention.Sources.Count == 0 && mention.Date is null && view.IsNominal(draft.Act.Hit.Trigger) && clauses.SupportVerb(draft.Act.Hit.Trigger) < 0 => "what is in force",
            "REJECT" or "RETREAT" when mention.Sources.Count > 0 && mention.Sources.All(s => s.Actor.Sector == "JUD") && !IsPublicCase(mention, mention.Code.Event.Value == "REJECT") => "an ordinary case of court",
            "CONCEDE" when mention.Code.Cameo == Dismissal && draft.Act.Inner is null && mention.Targets.All(t => t.Actor.Code.IsEmpty
                || t.Actor.Code.Value is "IGO" || mention.Sources.Any(s => s.Actor.Code == t.Actor.Code)) => "one state's own affair",
            "CONCEDE" when mention.Sources.Count > 0 && mention.Code.Cameo != StrikeCalledOff && !mention.Sources.Any(s => s.Actor.Sector == "LAB") && IsPrivate(mention) => "among private people",
            "SANCTION" when draft.Act.Inner is not null && mention.Targets.Count == 0 => "nobody named as the other side",
            "REQUEST" => Request(draft),
            "THREATEN" => Threat(draft),
            "CONCEDE" when draft.Act.Inner is not null && mention.Status == EventStatus.Intended && mention.Targets.Count == 0
                && !mention.Code.Cameo.StartsWith(Yielding, StringComparison.Ordinal) && mention.Code.Cameo != Resignation => "a plan that gives way to nobody",
            _ => null,
        };
    }

    // "did not blame", "no complaint was made"; a denial is told for itself.
    private static bool IsNotDone(DraftMention draft) => (draft.Mention.Status == EventStatus.Denied && draft.Act.Hit.Rule.Key != "deny")
        || draft.Mention is { Status: EventStatus.Hypothetical, Code.Event.Value: "ACCUSE" };

    private string? Request(DraftMention draft)
    {
        var mention = draft.Mention;
        int content = draft.Act.Hit.Content;
        return draft.Act.Inner is null && mention.Sources.All(s => s.Actor.Sector == "JRN") ? "a question"
            : content >= 0 && view.HasCase(content, view.Grammar.Condition) ? "a question" // "asked whether"
            : mention.Targets.Count == 0 && mention.Code.Cameo == Admission ? "nobody named as the other side" // "called for access to medicine"
            : content >= 0 && IsSaid(content) ? "said, not asked"
            : mention is { IsReference: true, Targets.Count: 0 } ? "points to words to nobody"
            : IsThingWanted(draft) ? "a thing, not a party"
            : IsOwnHouse(mention) ? "advice to its own house"
            : IsDuty(draft) ? "what is held to be right" : null;
    }

    // "pushed for an assembly to write the law": not yet there to be asked.
    private bool IsThingWanted(DraftMention draft) => draft.Act.Hit.Target is var target and >= 0 && view.Tokens.Xpos[target] == "NN" && view.Head(target) == draft.Act.Hit.Trigger
        && draft.Mention.Targets.All(t => t.Actor is { Code.IsEmpty: true, Person: null }) && view.Child(target, DependencyRelation.Case) >= 0
        && view.Child(target, DependencyRelation.Det) is var article and >= 0 && !view.Is(article, view.Grammar.Definite);

    // "insisted that strength would bring peace"
    private bool IsSaid(int content)
    {
        for (int c = view.FirstChild(content); c >= 0 && view.Relation(content) == DependencyRelation.Ccomp; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Aux && (view.Is(c, view.Grammar.Future) || view.Is(c, view.Grammar.ReportedFuture)))
            {
                return true;
            }
        }

        return false;
    }

    // "The chief justice urged courts to be careful": of one house, as far as the report says.
    private static bool IsOwnHouse(EventMention mention) => mention.Targets.Count > 0 && mention.Sources.Count > 0
        && mention.Targets.All(t => t.Actor.Person is null && Subordinates.Contains(t.Actor.Sector)
            && mention.Sources.All(s => s.Actor.Code == t.Actor.Code || (t.Actor.Code.IsEmpty && t.Actor.Sector != "GOV" && s.Actor is { Code.Value: not ("UNO" or "IGO" or "EUR" or "NGO"), Sector: "" or "GOV" or "LEG" })))
        && mention.Sources.All(s => s.Actor.Sector is "" or "GOV" or "JUD" or "COP" or "MIL" or "LEG" or "IGO" or "EDU" or "SOC" or "BUS");

    // "had to sit an exam", "will have to change", "Chad should be seen as": a modal whose subject is not asked to act.
    private bool IsDuty(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        bool isModal = view.Upos(trigger) == UniversalPos.Aux;
        int verb = isModal ? view.Head(trigger) : trigger;
        bool isSpoken = Array.Exists(draft.Act.Hit.Pattern.Slots, s => s.Role == SlotRole.Source && Array.Exists(s.Relations, r => r.Relation == LogicalRelation.Speaker));
        bool isThing = isModal && draft.Act.Hit.Target >= 0 && !draft.Mention.Targets.Any(t => !t.Span.IsEmpty && t.Span.Contains(view.Tokens.Span(draft.Act.Hit.Target))); // "US policy must change"
        bool isHome = draft.Mention.Targets.All(p => p.Actor.Code.IsEmpty && p.Actor.Person is null && p.Actor.Sector is not ("REB" or "UAF" or "MIL")); // "the assembly must pass the law"
        return isSpoken && (isThing || isHome || draft.Mention.Status == EventStatus.Intended || view.Tokens.Xpos[trigger] == "VBD"
            || (isModal && verb >= 0 && (view.Child(verb, DependencyRelation.AuxPass) >= 0 || view.Child(verb, DependencyRelation.NsubjPass) >= 0)));
    }

    // A threat that nobody uttered needs somebody whom it threatens, and a verb that puts it into the future.
    private string? Threat(DraftMention draft)
    {
        bool isUttered = draft.Act.Hit.Rule.Key is "threaten" or "promise" or "warn";
        bool isFutureNoun = draft.Act.Inner is not null && draft.Act.Hit.Rule.Kind == RuleKind.Act && view.IsNominal(draft.Act.Hit.Trigger)
            && clauses.SupportVerb(draft.Act.Hit.Trigger) < 0;
        bool isOutsider = draft.Act.Inner is not null && draft.Mention.Sources.Count > 0
            && draft.Mention.Sources.All(s => s.Actor.Sector is "EDU" or "JRN" or "MED" or "NGO" && s.Actor.Person is null); // "experts warned that an attack might fail"
        return isFutureNoun ? "not told as coming" : isOutsider ? "words of no party"
            : draft.Act.Inner is not null && !isUttered && draft.Mention.Targets.Count == 0 ? "nobody threatened" : null;
    }

    private static bool IsPrivate(EventMention mention) => mention.Sources.Count + mention.Targets.Count > 0
        && mention.Sources.Concat(mention.Targets).All(p => p.Actor.Person is null && PrivateSectors.Contains(p.Actor.Sector))
        && mention.Sources.Concat(mention.Targets).Select(p => p.Actor.Code.Value).Where(c => c is not ("" or "MNC")).Distinct().Count() < (mention.Targets.Count == 0 ? 1 : 2);

    // Courts and police deal with thieves every day; who is abroad, in office, in politics or under arms is another matter.
    private static bool IsPublicCase(EventMention mention, bool isAbroad = false) => mention.Targets.Any(t => (!isAbroad && (t.Actor.Person is not null || PublicSectors.Contains(t.Actor.Sector)))
        || (!t.Actor.Code.IsEmpty && !mention.Sources.Any(s => s.Actor.Code == t.Actor.Code)));
}
