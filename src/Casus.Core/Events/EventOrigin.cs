namespace Casus;

/// <summary>Reports of one event that rest on one origin.</summary>
/// <param name="DocumentIds">The reports, in ordinal order; at least one.</param>
/// <param name="Evidence">What binds them: one piece less than reports.</param>
public sealed record EventOrigin(IReadOnlyList<string> DocumentIds, IReadOnlyList<OriginEvidence> Evidence);
