namespace Casus.Ledger.Queries;

/// <summary>Mediations by number. All given conditions must hold.</summary>
public sealed record MediationsQuery : LedgerQuery<Mediation>
{
    /// <summary>One mediation's id; a joined mediation's old id finds the one it forwards to.</summary>
    public string? Id { get; init; }

    /// <summary>Mediations that hold this event, by the id they were written with.</summary>
    public string? EventId { get; init; }
}
