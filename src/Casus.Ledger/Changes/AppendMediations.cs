namespace Casus.Ledger.Changes;

/// <summary>Replaces all mediations by these; those with the same mediator, parties and first event (after forwards) keep their ids.</summary>
/// <param name="Stamp">When and by what.</param>
/// <param name="Mediations">The mediations.</param>
public sealed record AppendMediations(ChangeStamp Stamp, IReadOnlyList<Mediation> Mediations) : LedgerChange(Stamp);
