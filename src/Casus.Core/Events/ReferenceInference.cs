namespace Casus;

/// <summary>What is inferred of the day on which an undated report was written, from its own words and from other reports.</summary>
/// <param name="DocumentId">The undated report.</param>
/// <param name="Earliest">First day on which it can have been written; dates of the report are reckoned from it.</param>
/// <param name="Latest">Last day on which it can have been written.</param>
/// <param name="Steps">The reasoning, a line a step, naming reports and words.</param>
public sealed record ReferenceInference(string DocumentId, DateOnly Earliest, DateOnly Latest, IReadOnlyList<string> Steps)
{
    /// <summary>Whether the report's own words are enough or another report's were needed.</summary>
    public DateBasis Basis { get; init; } = DateBasis.OtherReport;
}
