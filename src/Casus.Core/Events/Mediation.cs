namespace Casus;

/// <summary>One third party's mediation between parties, followed as a process.</summary>
public sealed record Mediation
{
    /// <summary>"M" and a number. Empty before the ledger gives one.</summary>
    public string Id { get; init; } = "";

    /// <summary>The mediator's code.</summary>
    public required ActorCode Mediator { get; init; }

    /// <summary>The parties' codes, sorted.</summary>
    public required IReadOnlyList<ActorCode> Parties { get; init; }

    /// <summary>How far it has come.</summary>
    public MediationStage Stage { get; init; }

    /// <summary>ISO 8601 day of the offer, or null.</summary>
    public string? OfferedOn { get; init; }

    /// <summary>The condition in the words of a report, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>For each party "yes", "no" or "not reported".</summary>
    public required IReadOnlyDictionary<ActorCode, string> AcceptedBy { get; init; }

    /// <summary>Contacts of the mediator with a party, by day.</summary>
    public IReadOnlyList<MediationContact> Contacts { get; init; } = [];

    /// <summary>Ids of all its events, the offer first.</summary>
    public required IReadOnlyList<string> EventIds { get; init; }

    /// <summary>Ids of the mediator's offers and acts of mediation, on which it rests.</summary>
    public IReadOnlyList<string> OpeningIds { get; init; } = [];

    /// <summary>Codes of those who mediate with it, sorted: sources of the same offers or acts of mediation.</summary>
    public IReadOnlyList<ActorCode> CoMediators { get; init; } = [];

    /// <summary>Its steps, by day; within a day, and among those without a day, in the order of the process.</summary>
    public IReadOnlyList<MediationStep> Steps { get; init; } = [];

    /// <summary>Where the parties last met, as a report names it; null when not reported.</summary>
    public string? Venue { get; init; }

    /// <summary>What has become of a ceasefire between the parties.</summary>
    public CeasefireState Ceasefire { get; init; }
}
