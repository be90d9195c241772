namespace Casus.Ledger.Queries;

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
