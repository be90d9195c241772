namespace Casus.Ledger.Queries;

/// <summary>Where a report stands and when it was written.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="StoryId">Its story.</param>
/// <param name="Day">The day it was written, or null.</param>
/// <param name="Inference">How its story dated it, or null.</param>
public sealed record ReportTelling(string DocumentId, string StoryId, DateOnly? Day, ReferenceInference? Inference);
