namespace Casus.Ledger.Queries;

/// <summary>
/// Asks what a report just read is to the ledger; one row. The same address with the same content (that of its newest or of
/// any earlier text, so that reading old and new copies again changes nothing), or the same content
/// under another address where not both are web addresses that differ, is unchanged (but a report that now brings a
/// publication date, title or publisher that was unknown is a revision). The same address with another content is a
/// revision. All else is new; where the wanted id is taken, "~2", "~3" ... is added.
/// </summary>
/// <param name="Address">The report's address.</param>
/// <param name="ContentDigest">Digest of its text.</param>
/// <param name="Document">The document with the wanted id.</param>
public sealed record IdentityQuery(string Address, string ContentDigest, Document Document) : LedgerQuery<ReportIdentity>;
