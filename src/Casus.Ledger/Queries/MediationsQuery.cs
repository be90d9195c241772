namespace Casus.Ledger.Queries;

/// <summary>All mediations by number.</summary>
public sealed record MediationsQuery : LedgerQuery<Mediation>;
