namespace Casus;

/// <summary>Why a mention belongs to its event: one named, readable reason.</summary>
/// <param name="Feature">The feature's name: same act, parties, date, place, quantities, content, telling, words, before.</param>
/// <param name="Note">What was compared, in words.</param>
/// <param name="LogOdds">What it adds to the belief that both are one (natural log); 0 for what is told without a weight.</param>
public sealed record JoinReason(string Feature, string Note, double LogOdds = 0);
