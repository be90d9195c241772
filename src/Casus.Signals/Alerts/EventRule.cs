namespace Casus.Signals.Alerts;

/// <summary>A rule about single events: <c>when event ASSAULT in Kashmir</c>, <c>when killed above 20</c>, <c>when claim retracted</c>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Line">Its line.</param>
/// <param name="Kind">What of an event.</param>
/// <param name="Filter">Which events.</param>
public sealed record EventRule(string Text, int Line, EventTest Kind, EventFilter Filter) : AlertRule(Text, Line)
{
    /// <summary>The kind of counted things, for <see cref="EventTest.Figure"/>.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The least number of counted things, reports or origins.</summary>
    public long Least { get; init; }

    /// <summary>The kind of claims, for the tests of claims; null for any.</summary>
    public ClaimKind? Claim { get; init; }

    /// <summary>Who makes the claim, for the tests of claims.</summary>
    public ActorCode Claimant { get; init; }
}
