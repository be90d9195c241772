using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>A figure that a mention or its report's running total tells.</summary>
/// <param name="Facts">The mention.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number.</param>
/// <param name="IsOutdone">True when the same report gives a later total.</param>
internal sealed record ToldFigure(MentionFacts Facts, string Kind, Quantity Value, bool IsOutdone)
{
    /// <summary>Who gives it, or null.</summary>
    public Actor? By { get; init; }

    /// <summary>Number of the origin of its report.</summary>
    public int Origin { get; init; }

    /// <summary>When its report was written, or null.</summary>
    public (DateOnly Day, DateTimeOffset? At)? Written { get; init; }

    /// <summary>True for a correction.</summary>
    public bool IsCorrection => Facts.Mention.Role == BlockRole.Correction;
}
