namespace Casus.Ledger.Queries;

/// <summary>What was coded in a report, and what its story tells of its day.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="StoryId">The report's story.</param>
/// <param name="Inference">How it was dated by other reports, or null.</param>
public sealed record StoredReading(ReportReading Reading, string StoryId, ReferenceInference? Inference);
