namespace Casus;

/// <summary>One step of a mediation: one event seen from the process.</summary>
/// <param name="Kind">What the step is.</param>
/// <param name="EventId">Its event.</param>
/// <param name="Rule">Why the event counts as this step: an id that docs/formats/mediation.md explains.</param>
public sealed record MediationStep(MediationStepKind Kind, string EventId, string Rule)
{
    /// <summary>ISO 8601 day; null when no report tells the day.</summary>
    public string? On { get; init; }

    /// <summary>Codes of who takes the step, sorted.</summary>
    public IReadOnlyList<ActorCode> By { get; init; } = [];

    /// <summary>Codes of to or with whom, sorted; empty when nobody is named.</summary>
    public IReadOnlyList<ActorCode> To { get; init; } = [];

    /// <summary>The sentence of a report that tells it.</summary>
    public string Words { get; init; } = "";

    /// <summary>That report's document id; empty when the event has no mention.</summary>
    public string DocumentId { get; init; } = "";

    /// <summary>1 for the first round; one more for each new offer or talks after a collapse.</summary>
    public int Round { get; init; } = 1;
}
