namespace Casus.Ledger.Queries;

/// <summary>Events that were made, changed, moved or ended since mediations were last appended, by number.</summary>
public sealed record MediationNewsQuery : LedgerQuery<MediationNews>;
