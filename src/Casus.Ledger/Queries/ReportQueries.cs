using Casus.Ledger.Changes;

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

/// <summary>What a report is to the ledger.</summary>
/// <param name="Kind">New, unchanged or a revision.</param>
/// <param name="DocumentId">The id that the ledger has or will give it.</param>
/// <param name="StoryId">Its story where it is known already; else empty.</param>
public sealed record ReportIdentity(AppendKind Kind, string DocumentId, string StoryId);

/// <summary>
/// Reports that share terms with a new one, best first (most summed weight, by <paramref name="Terms"/>, of shared terms; then
/// the one read earlier), for choosing its story. A store may leave out reports that share only terms very common in the window.
/// </summary>
/// <param name="Terms">The new report's terms.</param>
/// <param name="Reference">The day it was written, or null; undated reports fit any day.</param>
/// <param name="WindowDays">How many days apart reports may be.</param>
/// <param name="Limit">How many rows at most.</param>
public sealed record StoryCandidatesQuery(
    IReadOnlyDictionary<string, float> Terms, DateOnly? Reference, int WindowDays, int Limit) : LedgerQuery<StoryCandidate>;

/// <summary>A report that may be of the same story.</summary>
/// <param name="StoryId">Its story.</param>
/// <param name="Reading">The report; its <see cref="ReportReading.Coded"/> may be empty here.</param>
public sealed record StoryCandidate(string StoryId, ReportReading Reading);

/// <summary>How many reports hold each of these terms, and how many reports there are; one row a term that occurs.</summary>
/// <param name="Terms">The terms.</param>
public sealed record TermCountsQuery(IReadOnlyCollection<string> Terms) : LedgerQuery<TermCount>;

/// <summary>How common a term is.</summary>
/// <param name="Term">The term.</param>
/// <param name="Reports">Reports that hold it.</param>
/// <param name="AllReports">Reports in the ledger.</param>
public sealed record TermCount(string Term, long Reports, long AllReports);

/// <summary>The readings of a story's reports (newest revision of each), by reading order.</summary>
/// <param name="StoryId">The story.</param>
public sealed record StoryReadingsQuery(string StoryId) : LedgerQuery<ReportReading>;

/// <summary>Stored reports, newest revision of each, by reading order; with <paramref name="Search"/> best match first.</summary>
/// <param name="Id">One report's id, or null.</param>
/// <param name="Search">
/// Words to search for in text and title, in any case and with or without accents, or null. All must occur; words in double
/// quotes stand together. No other sign has a meaning. Without any word there is no row.
/// </param>
/// <param name="Limit">How many rows at most.</param>
public sealed record ReportsQuery(string? Id = null, string? Search = null, int Limit = int.MaxValue) : LedgerQuery<StoredReport>;

/// <summary>A report in the ledger.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reading">What was coded.</param>
/// <param name="Address">Its address.</param>
/// <param name="MediaType">Media type of the bytes it was read from.</param>
/// <param name="StoryId">Its story.</param>
/// <param name="Revision">1 for the first text, counting up.</param>
/// <param name="Inference">How it was dated by other reports, or null.</param>
public sealed record StoredReport(
    Document Document, ReportReading Reading, string Address, string MediaType, string StoryId, int Revision, ReferenceInference? Inference);

/// <summary>The raw bytes of a report, decompressed; one row, none when the revision is not there.</summary>
/// <param name="Id">The report.</param>
/// <param name="Revision">The revision, or 0 for the newest.</param>
public sealed record RawBytesQuery(string Id, int Revision = 0) : LedgerQuery<ReadOnlyMemory<byte>>;
