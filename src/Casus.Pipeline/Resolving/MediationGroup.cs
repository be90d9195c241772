namespace Casus.Pipeline.Resolving;

/// <summary>Openings whose mediations are followed anew together, as nothing outside them bears on which mediations they make.</summary>
/// <param name="Openings">The openings as they are now.</param>
/// <param name="Former">The openings of the mediations in whose place the new ones stand.</param>
/// <param name="IsAll">True when no openings were written yet, so that every mediation of the ledger is followed anew.</param>
internal sealed record MediationGroup(IReadOnlyList<MediationOpening> Openings, IReadOnlyList<MediationOpening> Former, bool IsAll);
