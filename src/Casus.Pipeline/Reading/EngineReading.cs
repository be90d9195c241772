namespace Casus.Pipeline.Reading;

/// <summary>One report after all rooms but resolution have seen it.</summary>
/// <param name="Raw">The report as its source held it.</param>
/// <param name="Document">The extracted document.</param>
/// <param name="Reading">What was coded.</param>
/// <param name="ContentDigest">SHA-256 in hex of the text with white space folded.</param>
internal sealed record EngineReading(RawReport Raw, Document Document, ReportReading Reading, string ContentDigest);
