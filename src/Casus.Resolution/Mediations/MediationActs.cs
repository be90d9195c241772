namespace Casus.Resolution.Mediations;

/// <summary>Says what part an event can have in a mediation.</summary>
internal static class MediationActs
{
    private static readonly string[] MediationWords = ["mediate", "mediation", "mediator", "offer", "dialogue", "talk", "talks", "negotiation", "settlement"];

    /// <summary>True for an offer to mediate; readiness to meet, settle or take a mediator is an answer, not an offer.</summary>
    /// <param name="told">An event.</param>
    public static bool IsOffer(Event told) => told.Status != EventStatus.Denied && told.Code.Event.Value == "AGREE"
        && (told.Code.Cameo == "039" || (IsMediating(told.Content) && told.Code.Cameo is not ("036" or "037" or "038")));

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
            ? told.Code.Cameo is "036" or "037" or "038" || told.Content is { } content && content.Event.Value == "CONSULT"
            : told.Code.Event.Value == "SUPPORT" && SpeaksOfMediation(told));

    /// <summary>True when a party turns mediation, talks or a settlement down.</summary>
    /// <param name="told">An event.</param>
    public static bool IsRefusal(Event told) => told.Status == EventStatus.Actual && told.Code.Event.Value == "REJECT"
        && (told.Code.Mode == "meet" || told.Code.Cameo is "125" or "126" or "127"
            || told.Content is { } content && content.Event.Value is "CONSULT" or "AGREE");

    /// <summary>True for an agreement or ceasefire that is concluded.</summary>
    /// <param name="told">An event.</param>
    public static bool IsAgreement(Event told) => told.Status == EventStatus.Actual
        && (told.Code.Cameo is "057" or "0871" || told.Code is { Event.Value: "RETREAT", Mode: "ceasefire" });

    private static bool IsMediating(EventCode? code) => code is { Event.Value: "CONSULT", Cameo: "045" };

    private static bool SpeaksOfMediation(Event told) => IsMediating(told.Content)
        || told.Members.Any(m => m.Mention.ContentLemmas.Any(l => MediationWords.Contains(l, StringComparer.Ordinal)));
}
