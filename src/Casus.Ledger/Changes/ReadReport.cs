namespace Casus.Ledger.Changes;

/// <summary>
/// A report as read. Where the ledger gives another id than the document's (the id is taken, or the report is known under
/// another), it writes that id into the document, the reading, its mentions and its claims.
/// </summary>
/// <param name="Address">What stays the same when it is published again: URL or file path.</param>
/// <param name="MediaType">Media type of the raw bytes.</param>
/// <param name="Raw">The bytes as read; the store compresses them.</param>
/// <param name="Document">The extracted document.</param>
/// <param name="ContentDigest">SHA-256 in hex of the text with all white space runs folded to one space.</param>
/// <param name="Reading">What was coded.</param>
public sealed record ReadReport(
    string Address, string MediaType, ReadOnlyMemory<byte> Raw, Document Document, string ContentDigest, ReportReading Reading);
