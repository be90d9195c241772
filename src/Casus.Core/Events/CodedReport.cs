namespace Casus;

/// <summary>All that coding found in one report.</summary>
/// <param name="Mentions">Event mentions by trigger start.</param>
/// <param name="Claims">Claims by span start.</param>
/// <param name="Omissions">What was seen and not coded, by span start.</param>
public sealed record CodedReport(IReadOnlyList<EventMention> Mentions, IReadOnlyList<Claim> Claims, IReadOnlyList<Omission> Omissions)
{
    /// <summary>What the words of an undated report tell of the day on which it was written, in text order; empty for a dated one.</summary>
    public IReadOnlyList<DayBound> Bounds { get; init; } = [];
}
