namespace Casus;

/// <summary>What a step of a mediation is.</summary>
public enum MediationStepKind : byte
{
    /// <summary>A third party offers to mediate, lends its good offices or invites both to one table.</summary>
    Offer,

    /// <summary>A party asks for mediation.</summary>
    Request,

    /// <summary>A party takes mediation, or a mediator's plan, up.</summary>
    Accept,

    /// <summary>A party would take it up on terms; no answer yet.</summary>
    Conditional,

    /// <summary>A party turns it down.</summary>
    Refuse,

    /// <summary>A party takes its acceptance back.</summary>
    Retract,

    /// <summary>The mediator meets or calls one party.</summary>
    Contact,

    /// <summary>The mediator meets one party within days of meeting another.</summary>
    Shuttle,

    /// <summary>Mediation that takes place, told as such.</summary>
    Mediation,

    /// <summary>The mediator puts a plan to the parties, or a party its own.</summary>
    Proposal,

    /// <summary>The parties meet, with the mediator or without.</summary>
    Talks,

    /// <summary>An agreement or ceasefire that only others than the parties tell of, or that a party denies.</summary>
    Announced,

    /// <summary>A party denies what was announced.</summary>
    Denied,

    /// <summary>The parties reach an agreement.</summary>
    Agreement,

    /// <summary>The parties agree to a ceasefire or keep one; or one party ceases fire.</summary>
    Ceasefire,

    /// <summary>An armed act between the parties after their ceasefire.</summary>
    Violation,

    /// <summary>A party says that the other broke the ceasefire.</summary>
    Alleged,

    /// <summary>Talks, mediation or the ceasefire are broken off or end without a result.</summary>
    Collapse,
}
