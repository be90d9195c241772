namespace Casus.Ledger.Queries;

/// <summary>The raw bytes of a report, decompressed; one row, none when the revision is not there.</summary>
/// <param name="Id">The report.</param>
/// <param name="Revision">The revision, or 0 for the newest.</param>
public sealed record RawBytesQuery(string Id, int Revision = 0) : LedgerQuery<ReadOnlyMemory<byte>>;
