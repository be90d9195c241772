using System.Globalization;
using Casus.Resolution.Clusters;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Dating;

/// <summary>
/// Dates undated reports by their own words (what happened on a day that they name in full, what will happen on another) and through
/// others: when a report's "Sunday" is told by another report as a day, the report was written
/// on that day or within the week after. All such intervals of a report are intersected; where nothing is left, the report
/// stays undated. Captions and headings never date a report.
/// </summary>
internal static class ReferenceInferrer
{
    private const int MostDays = 31; // a report's own words that leave more open tell nothing

    /// <summary>Infers when the undated reports were written.</summary>
    /// <param name="readings">The story's reports, each once.</param>
    /// <param name="clusters">The mentions as grouped now.</param>
    /// <returns>The inferences by document id; none for reports that are dated or cannot be.</returns>
    public static SortedDictionary<string, ReferenceInference> Infer(IReadOnlyList<ReportReading> readings, IReadOnlyList<Cluster> clusters)
    {
        var result = new SortedDictionary<string, ReferenceInference>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            if (reading.Reference is null && Infer(reading, clusters) is { } inference)
            {
                result.Add(reading.DocumentId, inference);
            }
        }

        return result;
    }

    /// <summary>A day as steps write it.</summary>
    /// <param name="day">The day.</param>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ReferenceInference? Infer(ReportReading reading, IReadOnlyList<Cluster> clusters)
    {
        DateOnly earliest = DateOnly.MinValue, latest = DateOnly.MaxValue;
        var steps = new List<string>();
        foreach (var (mention, other, day) in Evidence(reading.DocumentId, clusters))
        {
            if (mention.Date!.Rule!.Value.ReferenceFor(day) is not { } days)
            {
                return null;
            }

            earliest = days.Earliest > earliest ? days.Earliest : earliest;
            latest = days.Latest < latest ? days.Latest : latest;
            steps.Add($"'{mention.Date.Text}' in {reading.DocumentId} ('{MentionFacts.TriggerText(mention)}') is {Iso(day)}, as "
                + $"{other.DocumentId} tells the same event ('{MentionFacts.TriggerText(other)}'); so {reading.DocumentId} was written "
                + $"from {Iso(days.Earliest)} to {Iso(days.Latest)}");
        }

        bool isOwn = steps.Count == 0;
        AddOwnWords(reading, steps, ref earliest, ref latest);
        if (earliest > latest || steps.Count == 0 || (isOwn && (earliest == DateOnly.MinValue || latest.DayNumber - earliest.DayNumber > MostDays)))
        {
            return null;
        }

        steps.Add(isOwn && earliest != latest ? $"so by its own words {reading.DocumentId} was written from {Iso(earliest)} to {Iso(latest)}"
            : $"dates of {reading.DocumentId} are reckoned from {Iso(earliest)}, the first day that fits all of this");
        return new ReferenceInference(reading.DocumentId, earliest, latest, steps.Distinct(StringComparer.Ordinal).ToList())
        {
            Basis = isOwn ? DateBasis.Text : DateBasis.OtherReport,
        };
    }

    // What it tells of full dates narrows the days on which the report can have been written.
    private static void AddOwnWords(ReportReading reading, List<string> steps, ref DateOnly earliest, ref DateOnly latest)
    {
        foreach (var (text, day) in DaysPast(reading))
        {
            if (day > earliest)
            {
                earliest = day;
                steps.Add($"it tells what happened on '{text}' ({Iso(day)}), so not before that day");
            }
        }

        if (Ahead(reading) is { } bound && bound.NotAfter < latest)
        {
            latest = bound.NotAfter!.Value;
            steps.Add(bound.NotBefore == latest ? $"it says '{bound.Text}', so it was written on {Iso(latest)}"
                : $"it tells what will happen on '{bound.Text}' ({Iso(latest)}), so not after that day");
        }
    }

    // The first day ahead of which the report stands.
    private static DayBound? Ahead(ReportReading reading) => reading.Bounds.Where(b => b.NotAfter is not null).OrderBy(b => b.NotAfter).FirstOrDefault();

    private static IEnumerable<(EventMention Mention, EventMention Other, DateOnly Day)> Evidence(
        string documentId, IReadOnlyList<Cluster> clusters)
    {
        foreach (var cluster in clusters)
        {
            foreach (var member in cluster.Members)
            {
                if (member.Mention.DocumentId != documentId || member.Part == MentionPart.Margin
                    || member.Mention.Date is not { Value: null, Rule: not null })
                {
                    continue;
                }

                var other = cluster.Members.FirstOrDefault(m => Dates(m, documentId) && cluster.Members.Any(
                    n => n.Mention.DocumentId == m.Mention.DocumentId && IsSupported(member, n)));
                if (other is not null)
                {
                    yield return (member.Mention, other.Mention, other.Day.Day!.Value);
                }
            }
        }
    }

    private static bool Dates(MentionFacts facts, string documentId) =>
        facts.Mention.DocumentId != documentId && facts.Part != MentionPart.Margin && facts.Day is { Day: not null, IsSure: true };

    // A weekday that fits is not enough: who, where, how many or what must agree too.
    private static bool IsSupported(MentionFacts a, MentionFacts b)
    {
        var score = MentionScorer.Score(a, b);
        return score.Conflict == JoinConflict.None && score.Parties + score.Place + score.Quantities + score.Content > 0;
    }

    private static IEnumerable<(string Text, DateOnly Day)> DaysPast(ReportReading reading) => reading.Coded.Mentions
        .Where(m => m.Status == EventStatus.Actual && m.Role is BlockRole.Body && m.Date is { Value: not null, Rule: null })
        .Select(m => (m.Date!.Text, MentionDay.Of(m.Date, null).Day))
        .Where(d => d.Day is not null)
        .Select(d => (d.Text, d.Day!.Value))
        .Concat(reading.Bounds.Where(b => b.NotBefore is not null).Select(b => (b.Text, b.NotBefore!.Value)))
        .OrderBy(d => d.Item2);
}
