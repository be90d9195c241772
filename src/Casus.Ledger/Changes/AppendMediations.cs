namespace Casus.Ledger.Changes;

/// <summary>
/// Puts these mediations in the place of others. A mediation keeps the id of the one among those replaced that has the same
/// mediator and most of its openings (events joined since count as what they were joined into); one whose openings went into
/// another forwards to it; the rest end. From then on no event is news (<see cref="Queries.MediationNewsQuery"/>).
/// </summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Mediations">The mediations.</param>
public sealed record AppendMediations(ChangeStamp Stamp, IReadOnlyList<Mediation> Mediations) : LedgerChange(Stamp)
{
    /// <summary>Ids of the mediations in whose place these stand; null for all.</summary>
    public IReadOnlyList<string>? Replaced { get; init; }

    /// <summary>The openings of the stories in <see cref="OpenedIn"/>.</summary>
    public IReadOnlyList<MediationOpening> Openings { get; init; } = [];

    /// <summary>The stories whose openings are replaced by <see cref="Openings"/>; null for all.</summary>
    public IReadOnlyList<string>? OpenedIn { get; init; }
}
