namespace Casus.Signals.Alerts;

/// <summary>A rule about mediations: <c>when offer accepted by PAK</c>, <c>when mediation reaches talks</c>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Line">Its line.</param>
/// <param name="Kind">What of a mediation.</param>
/// <param name="Filter">Which mediations: its mediator and parties.</param>
public sealed record MediationRule(string Text, int Line, MediationTest Kind, EventFilter Filter) : AlertRule(Text, Line)
{
    /// <summary>The stage, for <see cref="MediationTest.Reaches"/>.</summary>
    public MediationStage Stage { get; init; }

    /// <summary>Who answers, for the answers; empty for any party.</summary>
    public ActorCode Answerer { get; init; }
}
