namespace Casus.Resolution;

/// <summary>The reports of other stories that a story's resolution is given.</summary>
/// <param name="input">The story.</param>
internal sealed class ElsewhereReports(ResolutionInput input)
{
    private readonly Dictionary<string, ReportReading> readings =
        input.Elsewhere.DistinctBy(r => r.DocumentId).ToDictionary(r => r.DocumentId, StringComparer.Ordinal);

    private readonly Dictionary<string, ReferenceInference> inferences =
        input.ElsewhereInferences.DistinctBy(i => i.DocumentId).ToDictionary(i => i.DocumentId, StringComparer.Ordinal);

    /// <summary>When a report was written, and how that is known where it does not say; nulls for what is not known.</summary>
    /// <param name="documentId">The report.</param>
    public (DateOnly? Day, ReferenceInference? Inference) Written(string documentId)
    {
        if (!readings.TryGetValue(documentId, out var reading))
        {
            return (null, null);
        }

        var inference = reading.Reference is null ? inferences.GetValueOrDefault(documentId) : null;
        return (reading.Reference ?? inference?.Earliest, inference);
    }

    /// <summary>These and the story's own reports by id.</summary>
    /// <param name="own">The story's reports.</param>
    public IReadOnlyDictionary<string, ReportReading> With(IEnumerable<ReportReading> own)
    {
        var all = new Dictionary<string, ReportReading>(readings, StringComparer.Ordinal);
        foreach (var reading in own)
        {
            all[reading.DocumentId] = reading;
        }

        return all;
    }

    /// <summary>What is inferred of these and of the story's own reports, by id.</summary>
    /// <param name="own">What is inferred of the story's reports.</param>
    public IReadOnlyDictionary<string, ReferenceInference> With(IReadOnlyDictionary<string, ReferenceInference> own)
    {
        var all = new Dictionary<string, ReferenceInference>(inferences, StringComparer.Ordinal);
        foreach (var (id, inference) in own)
        {
            all[id] = inference;
        }

        return all;
    }
}
