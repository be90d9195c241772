namespace Casus;

/// <summary>What shows that two reports rest on one origin.</summary>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="First">Id of a report.</param>
/// <param name="Second">Id of another report.</param>
/// <param name="Note">What was compared, in words.</param>
/// <param name="Words">The words of the reports that show it; empty where the whole text does.</param>
public sealed record OriginEvidence(OriginEvidenceKind Kind, string First, string Second, string Note, string Words);
