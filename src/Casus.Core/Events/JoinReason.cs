namespace Casus;

/// <summary>Why a mention belongs to its event: one named, readable reason.</summary>
/// <param name="Feature">The feature's name: same act, parties, date, place, quantities, content.</param>
/// <param name="Note">What was compared, in words.</param>
public sealed record JoinReason(string Feature, string Note);
