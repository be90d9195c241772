namespace Casus.Resolution;

/// <summary>What a story's resolution is told of the reports of other stories.</summary>
/// <param name="input">The story.</param>
internal sealed class ElsewhereReports(ResolutionInput input)
{
    private readonly Dictionary<string, OutsideReport> reports =
        input.Outside.DistinctBy(r => r.DocumentId).ToDictionary(r => r.DocumentId, StringComparer.Ordinal);

    private readonly Dictionary<string, ReportReading> readings =
        input.Elsewhere.DistinctBy(r => r.DocumentId).ToDictionary(r => r.DocumentId, StringComparer.Ordinal);

    /// <summary>The report, or null when nothing is told of it.</summary>
    /// <param name="documentId">The report.</param>
    public OutsideReport? Find(string documentId) => reports.GetValueOrDefault(documentId);

    /// <summary>True when its story comes after this one.</summary>
    /// <param name="documentId">The report.</param>
    public bool IsLater(string documentId) => reports.TryGetValue(documentId, out var report) && report.IsLater;

    /// <summary>When a report was written, how that is known where it does not say, and whether anything is known of it at all.</summary>
    /// <param name="documentId">The report.</param>
    public (DateOnly? Day, ReferenceInference? Inference, bool IsKnown) Written(string documentId)
    {
        if (reports.TryGetValue(documentId, out var report))
        {
            var inference = report.Written is null ? report.Inference : null;
            return (report.Written ?? inference?.Earliest, inference, true);
        }

        return readings.TryGetValue(documentId, out var reading) ? (reading.Reference, null, true) : (null, null, false);
    }

    /// <summary>These and the story's own reports by id.</summary>
    /// <param name="own">The story's reports.</param>
    /// <param name="others">More reports of other stories.</param>
    public IReadOnlyDictionary<string, ReportReading> With(IEnumerable<ReportReading> own, IEnumerable<ReportReading> others)
    {
        var all = new Dictionary<string, ReportReading>(readings, StringComparer.Ordinal);
        foreach (var reading in others.Concat(own))
        {
            all[reading.DocumentId] = reading;
        }

        return all;
    }

    /// <summary>What is inferred of these and of the story's own reports, by id.</summary>
    /// <param name="own">What is inferred of the story's reports.</param>
    public IReadOnlyDictionary<string, ReferenceInference> With(IReadOnlyDictionary<string, ReferenceInference> own)
    {
        var all = reports.Values.Where(r => r is { Written: null, Inference: not null }).ToDictionary(r => r.DocumentId, r => r.Inference!, StringComparer.Ordinal);
        foreach (var (id, inference) in own)
        {
            all[id] = inference;
        }

        return all;
    }
}
