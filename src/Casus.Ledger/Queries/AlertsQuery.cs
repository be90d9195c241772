namespace Casus.Ledger.Queries;

/// <summary>Alerts by number.</summary>
/// <param name="Waiting">Only those that wait on this channel, or null for all.</param>
public sealed record AlertsQuery(string? Waiting = null) : LedgerQuery<StoredAlert>;
