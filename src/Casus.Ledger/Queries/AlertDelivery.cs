namespace Casus.Ledger.Queries;

/// <summary>Where an alert is told.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="At">When it was told there; null while it waits.</param>
public sealed record AlertDelivery(string Channel, DateTimeOffset? At);
