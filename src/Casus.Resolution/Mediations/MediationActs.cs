namespace Casus.Resolution.Mediations;

/// <summary>Says what part an event can have in a mediation.</summary>
internal static class MediationActs
{
    private static readonly string[] MediationWords = ["mediate", "mediation", "mediator", "offer", "dialogue", "talk", "talks", "negotiation", "settlement"];

    /// <summary>
    /// True for an offer to mediate, and for bringing two others to one table; readiness to meet, settle or take a mediator is
    /// an answer, not an offer. What one report tells as help to both is an offer to mediate when another tells it so.
    /// </summary>
    /// <param name="told">An event.</param>
    public static bool IsOffer(Event told) => told.Status != EventStatus.Denied && told.Code.Event.Value == "AGREE"
        && (OffersMediation(told.Code, told.Content) || IsInvitation(told)
            || (told.Code.Cameo is not ("036" or "037" or "038")
                && told.Members.Any(m => m.Mention is { Code.Event.Value: "AGREE", Role: BlockRole.Body, Status: EventStatus.Actual, Sources.Count: > 0 }
                    && OffersMediation(m.Mention.Code, m.Mention.Content))));

    private static bool OffersMediation(EventCode code, EventCode? content) =>
        code.Cameo == "039" || (IsMediating(content) && code.Cameo is not ("036" or "037" or "038"));

    // "Angola invited Kinshasa and Kigali to hold talks"
    private static bool IsInvitation(Event told) => told.Status == EventStatus.Actual && told is { Code.Cameo: "036", Sources.Count: > 0, Content.Event.Value: "CONSULT" }
        && told.Targets.Where(t => !t.Code.IsEmpty).Select(t => t.Code).Except(told.Sources.Select(s => s.Code)).Count() > 1;

    /// <summary>True for mediation that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool IsMediation(Event told) => told.Status == EventStatus.Actual && IsMediating(told.Code);

    /// <summary>True for a contact, talk or meeting that takes place.</summary>
    /// <param name="told">An event.</param>
    public static bool IsContact(Event told) => told.Status == EventStatus.Actual && told.Code.Event.Value == "CONSULT";

    /// <summary>True when a party takes mediation or talks up, or welcomes the offer.</summary>
    /// <param name="told">An event.</param>
    public static bool IsAcceptance(Event told) => told.Status is EventStatus.Actual or EventStatus.Intended
        && (told.Code.Event.Value == "AGREE"
            ? told.Code.Cameo is "036" or "037" or "038" || told.Content is { Event.Value: "CONSULT" }
            : told.Code.Event.Value == "SUPPORT" && SpeaksOfMediation(told));

    /// <summary>True when a party turns mediation, talks or a settlement down.</summary>
    /// <param name="told">An event.</param>
    public static bool IsRefusal(Event told) => told.Status == EventStatus.Actual && told.Code.Event.Value == "REJECT"
        && (told.Code.Mode == "meet" || told.Code.Cameo is "125" or "126" or "127"
            || told.Content is { } content && content.Event.Value is "CONSULT" or "AGREE");

    /// <summary>True when an answer to talks speaks of more than a visit or summit of two.</summary>
    /// <param name="told">An event.</param>
    public static bool IsOfMediation(Event told) => told.Code.Cameo is "037" or "038" || SpeaksOfMediation(told);

    /// <summary>True for a call, which reaches several parties one by one.</summary>
    /// <param name="told">An event.</param>
    public static bool IsCall(Event told) => told.Code is { Event.Value: "CONSULT", Cameo: "041" } or { Event.Value: "CONSULT", Mode: "phone" };

    /// <summary>True for an agreement or ceasefire that is concluded, approved or consented to.</summary>
    /// <param name="told">An event.</param>
    public static bool IsAgreement(Event told) => told.Status == EventStatus.Actual
        && (told.Code.Cameo is "057" or "0871" || told.Code is { Event.Value: "RETREAT", Mode: "ceasefire" }
            || (told.Code.Event.Value == "AGREE" && (told.Code.Cameo == "0356" || told.Content is { Cameo: "057" or "0871" })));

    private static bool IsMediating(EventCode? code) => code is { Event.Value: "CONSULT", Cameo: "045" };

    private static bool SpeaksOfMediation(Event told) => IsMediating(told.Content)
        || told.Members.Any(m => m.Mention.ContentLemmas.Any(l => MediationWords.Contains(l, StringComparer.Ordinal)));
}
