using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>A figure that a mention or its report's running total tells.</summary>
/// <param name="Facts">The mention.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number.</param>
/// <param name="IsOutdone">True when the same report gives a later total.</param>
internal sealed record ToldFigure(MentionFacts Facts, string Kind, Quantity Value, bool IsOutdone);
