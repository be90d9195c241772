namespace Casus;

/// <summary>Reports that stand in one column of a comparison: one, or those of one origin.</summary>
/// <param name="Name">The outlet of the first, else its id.</param>
/// <param name="DocumentIds">The reports, in ordinal order.</param>
public sealed record ReportColumn(string Name, IReadOnlyList<string> DocumentIds);
