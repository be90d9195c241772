using Casus.Resolution.Scoring;

namespace Casus.Resolution.Origins;

/// <summary>
/// Counts the independent origins of an event's reports: reports that some evidence binds, at once or through others, are one.
/// A function of the set of reports.
/// </summary>
internal static class OriginCounter
{
    private const int ManyReports = 500; // above, only texts that look like copies at first sight are compared in full

    /// <summary>The origins.</summary>
    /// <param name="members">The event's mentions, by document id.</param>
    /// <param name="readings">The story's reports by id; reports of other stories are not in it.</param>
    /// <param name="outside">Whose the reports of other stories are, by id.</param>
    /// <param name="texts">How alike the texts of the reports are; kept from event to event.</param>
    /// <returns>Each report in one origin, by first document id; and whose the reports are.</returns>
    public static (IReadOnlyList<EventOrigin> Origins, IReadOnlyList<ReportSource> Sources) Count(
        IReadOnlyList<MentionFacts> members, IReadOnlyDictionary<string, ReportReading> readings, IReadOnlyDictionary<string, ReportSource> outside,
        TextLikeness texts)
    {
        var parts = Parts(members);
        // The text of a report that alone tells an event is compared with none.
        var reports = parts.ConvertAll(p => OriginReport.Of(
            p, readings.GetValueOrDefault(p[0].Mention.DocumentId), outside.GetValueOrDefault(p[0].Mention.DocumentId), parts.Count > 1 ? texts : null));
        int[] origin = Enumerable.Range(0, reports.Count).ToArray();
        var evidence = new List<(int Report, OriginEvidence Evidence)>();
        for (int i = 0; i < reports.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (origin[i] != origin[j] && OriginJudge.Judge(reports[j], reports[i], reports.Count > ManyReports, texts) is { } found)
                {
                    evidence.Add((i, found));
                    Join(origin, Math.Max(origin[i], origin[j]), Math.Min(origin[i], origin[j]), i);
                }
            }
        }

        var shown = evidence.ToLookup(e => origin[e.Report], e => e.Evidence);
        var origins = Enumerable.Range(0, reports.Count).GroupBy(i => origin[i]).OrderBy(g => g.Key)
            .Select(g => new EventOrigin([.. g.Select(i => reports[i].Id)], [.. shown[g.Key]]))
            .ToList();
        return (origins, [.. reports.Select(r => r.Source).OfType<ReportSource>()]);
    }

    // The mentions report by report.
    private static List<List<MentionFacts>> Parts(IReadOnlyList<MentionFacts> members)
    {
        var parts = new List<List<MentionFacts>>();
        foreach (var member in members)
        {
            if (parts.Count == 0 || !parts[^1][0].IsOfReport(member))
            {
                parts.Add([]);
            }

            parts[^1].Add(member);
        }

        return parts;
    }

    private static void Join(int[] origin, int from, int to, int last)
    {
        for (int k = 0; k <= last; k++)
        {
            origin[k] = origin[k] == from ? to : origin[k];
        }
    }
}
