namespace Casus.Resolution.Scoring;

/// <summary>What a report is about, for comparing it with others of its story. Not for several threads.</summary>
/// <param name="table">The reports of its story.</param>
/// <param name="named">Weighted terms by name.</param>
internal sealed class ReportTerms(ReportTermTable table, IReadOnlyDictionary<string, float> named)
{
    private int number = -1;

    /// <summary>The cosine between two reports' terms, 0 to 1; 0 when one has none.</summary>
    /// <param name="other">Another report of the story.</param>
    public double Likeness(ReportTerms other) => table.Likeness(Number(), other.Number());

    // Most reports are compared with none.
    private int Number() => number >= 0 ? number : number = table.Add(named);
}
