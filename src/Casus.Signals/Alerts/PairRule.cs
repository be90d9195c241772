using Casus.Signals.Tension;

namespace Casus.Signals.Alerts;

/// <summary>A rule about a pair's series: <c>when pair IND PAK conflict above usual by 3 for 2 days</c>.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Line">Its line.</param>
/// <param name="Pair">The two.</param>
/// <param name="Measure">What is watched.</param>
/// <param name="Kind">How.</param>
public sealed record PairRule(string Text, int Line, ActorPair Pair, Measure Measure, PairTest Kind) : AlertRule(Text, Line)
{
    /// <summary>Only acts of the first on the second.</summary>
    public bool IsOneWay { get; init; }

    /// <summary>The limit: standard deviations for a test against usual, events or scores for the others.</summary>
    public double Limit { get; init; }

    /// <summary>On how many days in a row, at least 1.</summary>
    public int Days { get; init; } = 1;

    /// <summary>True when the days are taken together (<c>over 7 days</c>) and not each for itself (<c>for 7 days</c>).</summary>
    public bool IsTogether { get; init; }
}
