namespace Casus.Resolution.Mediations;

/// <summary>Says what part an event can have in a mediation, by its codes alone.</summary>
internal static class MediationActs
{
    /// <summary>
    /// True for an offer to mediate, and for bringing two others to one table; readiness to meet, settle or take a mediator is
    /// an answer, not an offer. What one report tells as help to both is an offer to mediate when another tells it so.
    /// </summary>
    /// <param name="told">An event.</param>
    public static bool IsOffer(Event told) => told is { Status: EventStatus.Actual, Code.Event.Value: "AGREE" }
        && (OffersMediation(told.Code, told.Content) || IsInvitation(told)
            || (told.Code.Cameo is not ("036" or "037" or "038")
                && told.Members.Any(m => m.Mention is { Code.Event.Value: "AGREE", Role: BlockRole.Body, Status: EventStatus.Actual, Sources.Count: > 0 }
                    && OffersMediation(m.Mention.Code, m.Mention.Content))));

    private static bool OffersMediation(EventCode code, EventCode? content) =>
        code.Cameo == "039" || (IsMediating(content) && code.Cameo is not ("036" or "037" or "038"));

    /// <summary>"Angola invited Kinshasa and Kigali to hold talks"; visits and talks of its own that it plans are no invitation.</summary>
    /// <param name="told">An event.</param>
    public static bool IsInvitation(Event told) => (told.Members.Count == 0 || told.Members.Any(m => Operator(m.Mention) is "invite" or "offer"))
        && told is { Status: EventStatus.Actual, Code.Cameo: "036", Sources.Count: > 0, Content.Event.Value: "CONSULT" }
        && told.Targets.Where(t => !t.Code.IsEmpty).Select(t => t.Code).Except(told.Sources.Select(s => s.Code)).Count() > 1;

    /// <summary>True for mediation that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool IsMediation(Event told) => told.Status == EventStatus.Actual && IsMediating(told.Code);

    /// <summary>True for two others at the mediator's table.</summary>
    /// <param name="told">An event.</param>
    public static bool IsHosting(Event told) => IsMediation(told) && told.Code.Mode == "third-party";

    /// <summary>True for a contact, talk or meeting that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool IsContact(Event told) => told.Status == EventStatus.Actual && told.Code.Event.Value == "CONSULT";

    /// <summary>True for a call, which reaches several parties one by one.</summary>
    /// <param name="told">An event.</param>
    public static bool IsCall(Event told) => told.Code is { Event.Value: "CONSULT", Cameo: "041" } or { Event.Value: "CONSULT", Mode: "phone" };

    /// <summary>True when mediation is asked for.</summary>
    /// <param name="told">An event.</param>
    public static bool IsRequest(Event told) => told is { Status: EventStatus.Actual, Code.Event.Value: "REQUEST" }
        && (told.Code.Cameo == "028" || IsMediating(told.Content) || told.Content is { Cameo: "038" or "039" });

    /// <summary>True when mediation, talks, an offer or a plan are taken up, or the offer is welcomed.</summary>
    /// <param name="told">An event.</param>
    public static bool IsAcceptance(Event told) => told.Status == EventStatus.Actual
        && (told.Code.Event.Value == "AGREE"
            ? told.Code.Cameo is "036" or "037" or "038" || told.Content is { Event.Value: "CONSULT" } || TakesOffer(told)
            : told.Code.Event.Value == "SUPPORT" && IsOfMediation(told));

    /// <summary>True when somebody takes up what another offers.</summary>
    /// <param name="told">An event.</param>
    public static bool TakesOffer(Event told) => told.Code.Event.Value == "AGREE" && told.Content is { Event.Value: "AGREE" }
        && told.Members.Any(m => Operator(m.Mention) == "agree");

    /// <summary>True when the act is only said to come: "would accept", "will hold talks".</summary>
    /// <param name="told">An event.</param>
    public static bool IsToCome(Event told) => told.Members.Count > 0 && told.Members.All(m => Operator(m.Mention) == "future");

    /// <summary>True for a plan that is put forward.</summary>
    /// <param name="told">An event.</param>
    public static bool IsProposal(Event told) => told is { Status: EventStatus.Actual, Code: { Event.Value: "AGREE", Cameo: "037" }, Targets.Count: > 0 }
        && !told.Members.Any(m => Operator(m.Mention) == "agree");

    /// <summary>True when a party turns mediation, talks or a settlement down.</summary>
    /// <param name="told">An event.</param>
    public static bool IsRefusal(Event told) => told.Status == EventStatus.Actual && told.Code.Event.Value == "REJECT"
        && (told.Code.Mode == "meet" || told.Code.Cameo is "125" or "126" or "127"
            || told.Content is { } content && content.Event.Value is "CONSULT" or "AGREE");

    /// <summary>True when an answer to talks speaks of more than a visit or summit of two.</summary>
    /// <param name="told">An event.</param>
    public static bool IsOfMediation(Event told) => told.Code.Cameo is "037" or "038" || IsMediating(told.Content)
        || told.Content is { Cameo: "038" or "039" };

    /// <summary>True for an agreement that is concluded, approved or consented to.</summary>
    /// <param name="code">The code of an event.</param>
    /// <param name="content">What it is about, or null.</param>
    public static bool IsAgreement(EventCode code, EventCode? content) =>
        code.Cameo == "057" || (code.Event.Value == "AGREE" && content is { Cameo: "057" }) || IsCeasefire(code, content);

    /// <summary>True for a ceasefire that is concluded, consented to or kept.</summary>
    /// <param name="code">The code of an event.</param>
    /// <param name="content">What it is about, or null.</param>
    public static bool IsCeasefire(EventCode code, EventCode? content) =>
        code.Cameo == "0871" || code is { Event.Value: "RETREAT", Mode: "ceasefire" } or { Event.Value: "CONCEDE", Cameo: "087" }
        || (code.Event.Value == "AGREE" && (code.Cameo == "0356" || content is { Cameo: "0871" }));

    /// <summary>True when talks or mediation are broken off, left or end without a result.</summary>
    /// <param name="told">An event.</param>
    public static bool IsBreakOff(Event told) => told is { Status: EventStatus.Actual, Code: { Event.Value: "SANCTION", Cameo: "164" or "165" } };

    /// <summary>True when a ceasefire is ended.</summary>
    /// <param name="told">An event.</param>
    public static bool EndsCeasefire(Event told) => told is { Status: EventStatus.Actual, Code.Cameo: "1246" };

    /// <summary>True for an armed act, or a breach of a ceasefire told as a fact.</summary>
    /// <param name="told">An event.</param>
    public static bool IsArmedAct(Event told) => told is { Status: EventStatus.Actual, Code.Event.Value: "ASSAULT" };

    /// <summary>True for the accusation that a ceasefire was broken.</summary>
    /// <param name="told">An event.</param>
    public static bool IsAlleged(Event told) => told is { Status: EventStatus.Actual, Code.Event.Value: "ACCUSE", Content.Cameo: "196" };

    private static bool IsMediating(EventCode? code) => code is { Event.Value: "CONSULT", Cameo: "045" };

    // The operator of a composed code stands in its rule: "agree.future-talk" is a talk, to come.
    private static string Operator(EventMention mention)
    {
        string rule = mention.Rule.Value;
        int dot = rule.IndexOf('.', StringComparison.Ordinal), dash = rule.IndexOf('-', StringComparison.Ordinal);
        return mention.Steps.Count > 1 && dot >= 0 && dash > dot ? rule[(dot + 1)..dash] : "";
    }
}
