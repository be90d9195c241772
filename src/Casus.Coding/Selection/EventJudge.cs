using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Selection;

/// <summary>Says why a record is no event of the report between parties.</summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
/// <param name="day">The day of the report.</param>
internal sealed class EventJudge(SyntaxView view, ClauseReader clauses, ReportDay day)
{
    /// <summary>The reason of words that name an act without telling it.</summary>
    public const string PointsBack = "points to what the report does not tell";

    /// <summary>How many sentences a report's lead has.</summary>
    public const int LeadSentences = 2;

    private const int AsideDays = 14; // "the president, who visited Chad last month"
    private static readonly string[] GivesWay = ["035", "037", "038", "039", "025", "026", "027", "028", "105", "106", "107", "108", "124", "125", "126"]; // what concerns the other side of a conflict, named or not
    private readonly BackgroundJudge background = new(view, clauses);
    private readonly SpeechJudge speech = new(view, clauses);
    private readonly ForceJudge force = new(view, day);

    /// <summary>Why a draft is no event; null when it is one.</summary>
    /// <param name="draft">The draft.</param>
    public string? NoEvent(DraftMention draft) => day.IsLongAfter(draft.Mention.Date) || (IsAside(draft) && day.IsLongAfter(draft.Mention.Date, AsideDays)) ? "long before the report"
        : IsAttribute(draft) ? "told as a trait"
        : draft.Mention.SentenceIndex >= LeadSentences && ReportDay.IsWholeYear(draft.Mention.Date) ? "told of a whole year"
        : IsHabit(draft) ? "told as a habit"
        : force.NoEvent(draft) is { } reason ? reason
        : IsVisitToNobody(draft.Mention) ? "nobody visited"
        : IsMeetingOfOne(draft.Mention) ? "nobody met"
        : draft.Mention.Code.Event.Value == "THREATEN" && draft.Mention.Targets.Count == 0 && draft.Act.Inner?.Key == "harm" ? "nobody threatened" // "vowed to take action"
        : IsInternal(draft.Mention) ? "one state's own affair"
        : IsOwnOrder(draft.Mention) ? "an order to its own forces"
        : speech.NoEvent(draft) ?? (draft.Mention.IsReference ? null : Nameless(draft) ?? PartyJudge.Reason(draft.Mention) ?? background.Reason(draft));

    private bool IsAside(DraftMention draft) => view.Relation(draft.Act.Hit.Trigger) == DependencyRelation.AclRelcl && draft.Mention.Code.Event.Value is "CONSULT" or "SUPPORT" or "AGREE";

    // Words to nobody or by nobody are no speech act between parties.
    private string? Nameless(DraftMention draft)
    {
        var mention = draft.Mention;
        bool isEmpty = mention.Sources.Count == 0 && mention.Targets.Count == 0;
        bool needsParties = mention.Code.Event.Value is not ("ASSAULT" or "PROTEST" or "COERCE");
        bool isSpeech = mention.Code.Event.Value is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" or "ACCUSE" or "SUPPORT";
        bool isVague = draft.Act.Hit is { Rule: { Kind: RuleKind.Operator, Key: not "condemn" }, Inner: null } && mention.Targets.Count == 0;
        return IsToNobody(draft) ? "nobody named as the other side"
            : (isSpeech && mention.Sources.Count == 0) || isVague ? mention.Sources.Count == 0 ? "no speaker named" : "nothing and nobody named"
            : isEmpty && !IsTold(draft) && (needsParties || (mention.Date is null && mention.Place is null && mention.Quantities.Count == 0)) ? "nobody named" : null;
    }

    // "China is ready to cooperate", "the government pledged funds": plans of one party concern no other, unless it gives way or ends a war.
    private static bool IsToNobody(DraftMention draft) => draft.Mention is { Code.Event.Value: "AGREE" or "REQUEST" or "REJECT", Targets.Count: 0, Condition: null }
        && (draft.Mention.Sources.Count < 2 || draft.Mention.Sources.All(s => s.Actor is { Code.IsEmpty: true, Person: null }))
        && !GivesWay.Any(code => draft.Mention.Code.Cameo.StartsWith(code, StringComparison.Ordinal));

    // "a strike was observed", "shops were looted", "a curfew was imposed": who did it goes without saying.
    private bool IsTold(DraftMention draft) => (draft.Mention.Code.Event.Value == "PROTEST" || draft.Mention.Code.Mode is "destroy" or "restrict" or "curfew")
        && ((clauses.SupportVerb(draft.Act.Hit.Trigger) >= 0 && draft.Mention.Code.Event.Value == "PROTEST") || (draft.Act.Hit.Object >= 0 && view.Upos(draft.Act.Hit.Trigger) == UniversalPos.Verb && clauses.IsPassive(draft.Act.Hit.Trigger)));

    // "troops backed by Chad", "a man accused of theft", "a writer jailed for years": what somebody is, not what the report tells of him.
    private bool IsAttribute(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        bool isDoing = draft.Mention.Code.Cameo.StartsWith("09", StringComparison.Ordinal) && view.Tokens.Xpos[trigger] == "VBG"; // "a judge probing the deaths"
        isDoing |= draft.Mention.Code.Event.Value == "REJECT" && view.Tokens.Xpos[trigger] == "VBG"; // "groups opposing the council"
        return view.Relation(trigger) == DependencyRelation.Acl && (view.Tokens.Xpos[trigger] == "VBN" || isDoing) && view.Upos(trigger) == UniversalPos.Verb
            && draft.Mention.Date is null && draft.Mention.Code.Event.Value is "SUPPORT" or "ACCUSE" or "COERCE" or "SANCTION" or "AID" or "REQUEST" or "RETREAT" or "REJECT" or "COOPERATE";
    }

    // "Chad buys its gas from Niger": behind the lead of a report the plain present tells what is usual.
    private bool IsHabit(DraftMention draft)
    {
        int trigger = draft.Act.Hit.Trigger;
        trigger = view.IsNominal(trigger) && clauses.SupportVerb(trigger) is var carrier and >= 0 ? carrier : trigger; // "has an embargo on Chad"
        return draft.Mention is { SentenceIndex: >= LeadSentences, Role: BlockRole.Body, Status: EventStatus.Actual, Date: null }
            && IsPlainPresent(trigger) && view.Child(trigger, DependencyRelation.Aux) < 0
            && draft.Mention.Code.Event.Value is "CONSULT" or "COOPERATE" or "AID" or "RETREAT" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" or "PROTEST";
    }

    // "shut", "cut" and "hit" after a name in the singular are past.
    private bool IsPlainPresent(int verb) => view.Upos(verb) == UniversalPos.Verb && (view.Tokens.Xpos[verb] == "VBZ"
        || (view.Tokens.Xpos[verb] == "VBP" && view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0 && view.Tokens.Xpos[subject] is "NNS" or "NNPS" or "PRP"));

    // Talks need two sides, one of many members, or a body of states.
    private bool IsMeetingOfOne(EventMention mention) => mention is { Code.Event.Value: "CONSULT", IsReference: false, Status: EventStatus.Actual } && mention.Sources.Count + mention.Targets.Count == 1
        && mention.Sources.Concat(mention.Targets).Single() is { } party && party.Actor.Code.Value is not ("EUR" or "UNO" or "IGO") && !IsPlural(party.Span);

    private bool IsPlural(TextSpan span)
    {
        var covered = span.IsEmpty ? default : view.Tokens.Covering(span);
        for (int t = covered.First; t < covered.End; t++)
        {
            if (view.Tokens.Xpos[t] is "NNS" or "NNPS")
            {
                return true;
            }
        }

        return false;
    }

    // Relations are cut between states; a government that calls off its own meeting cuts none.
    private static bool IsInternal(EventMention mention) => mention.Code is { Event.Value: "SANCTION" or "REQUEST", Cameo: not "116" } && mention.Targets.Count > 0 && mention.Sources.Count > 0
        && mention.Targets.All(t => !t.Actor.Code.IsEmpty && mention.Sources.All(s => s.Actor.Code == t.Actor.Code))
        && mention.Targets.All(t => t.Actor.Sector is "" or "GOV");

    // A government's orders to its own army are no request between parties.
    private static bool IsOwnOrder(EventMention mention) => mention.Code.Event.Value == "REQUEST" && mention.Targets.Count > 0 && mention.Sources.Count > 0
        && mention.Targets.All(t => t.Actor.Sector is "MIL" or "COP" or "SPY" or "GOVMIL" or "GOVCOP" && (t.Actor.Code.IsEmpty || mention.Sources.Any(s => s.Actor.Code == t.Actor.Code)));

    // A guest is received by a state or a body; who goes to a hospital or flies home visits nobody.
    private static bool IsVisitToNobody(EventMention mention) => mention.Code is { Event.Value: "CONSULT", Cameo: "042" } && mention.Sources.Count < 2
        && mention.Status == EventStatus.Actual
        && !mention.Targets.Any(t => !mention.Sources.Any(s => s.Actor.Code == t.Actor.Code && !s.Actor.Code.IsEmpty)
            && (!t.Actor.Code.IsEmpty || t.Actor.Sector.Contains("GOV", StringComparison.Ordinal) || t.Actor.Person is not null));
}
