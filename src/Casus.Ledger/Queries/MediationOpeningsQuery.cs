namespace Casus.Ledger.Queries;

/// <summary>All openings of mediations that were last written, by event and mediator.</summary>
public sealed record MediationOpeningsQuery : LedgerQuery<MediationOpening>;
