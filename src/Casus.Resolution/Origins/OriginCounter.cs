using System.Globalization;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Origins;

/// <summary>
/// Counts the independent origins of an event's reports. Two reports are one origin when one text copies the other, when both
/// rest on one agency's text, or when both give the event as the word of one speaker. Silence about the source is no evidence.
/// </summary>
internal static class OriginCounter
{
    private const int ManyReports = 500; // above, only texts that look like copies at first sight are compared in full

    /// <summary>Counts reports and origins.</summary>
    /// <param name="members">The event's mentions, by document id.</param>
    /// <param name="readings">The story's reports by id; reports of other stories are not in it.</param>
    /// <returns>Both counts, and why reports were counted as one origin.</returns>
    public static (int Reports, int Origins, IReadOnlyList<string> Notes) Count(
        IReadOnlyList<MentionFacts> members, IReadOnlyDictionary<string, ReportReading> readings)
    {
        var reports = members.GroupBy(m => m.Mention.DocumentId, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Id: g.Key, Reading: readings.GetValueOrDefault(g.Key), Speakers: Speakers(g))).ToList();
        int[] origin = Enumerable.Range(0, reports.Count).ToArray();
        var notes = new List<string>();
        for (int i = 0; i < reports.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (origin[i] != origin[j] && OneOrigin(reports[j], reports[i], reports.Count > ManyReports) is { } why)
                {
                    notes.Add($"{reports[j].Id} and {reports[i].Id}: {why}");
                    int from = origin[i], to = origin[j];
                    for (int k = 0; k <= i; k++)
                    {
                        origin[k] = origin[k] == from ? to : origin[k];
                    }
                }
            }
        }

        return (reports.Count, origin.Distinct().Count(), notes);
    }

    private static string? OneOrigin(
        (string Id, ReportReading? Reading, List<Actor> Speakers) a,
        (string Id, ReportReading? Reading, List<Actor> Speakers) b,
        bool isQuick)
    {
        if (a.Reading is { } x && b.Reading is { } y)
        {
            double shared = isQuick && !ShingleSketch.MayBeCopies(x.Shingles, y.Shingles) ? 0 : ShingleSketch.Resemblance(x.Shingles, y.Shingles);
            string percent = string.Create(CultureInfo.InvariantCulture, $"{shared * 100:0} % of their runs of words are the same");
            if (shared >= ShingleSketch.NearCopy)
            {
                return percent;
            }

            if (x.Agency is not null && x.Agency == y.Agency && shared >= ShingleSketch.AgencyCopy)
            {
                return $"both credit {x.Agency} and {percent}";
            }
        }

        foreach (var speaker in a.Speakers)
        {
            if (b.Speakers.FirstOrDefault(s => SameSpeaker(s, speaker)) is not null)
            {
                return $"both rest on the word of {speaker.Name} ({speaker.Label})";
            }
        }

        return null;
    }

    private static List<Actor> Speakers(IEnumerable<MentionFacts> members) => members
        .SelectMany(m => m.Mention.Attribution)
        .Where(a => a.Speaker is { Code.IsEmpty: false } && a.Cue is not null)
        .Select(a => a.Speaker!).Distinct()
        .OrderBy(s => s.Label, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();

    private static bool SameSpeaker(Actor a, Actor b)
    {
        if (a.Code != b.Code || a.Sector != b.Sector)
        {
            return false;
        }

        return a.Person is null && b.Person is null
            ? a.Id is null || b.Id is null || a.Id == b.Id
            : a.Person is not null && b.Person is not null && PartyMatch.SamePerson(a.Person, b.Person);
    }
}
