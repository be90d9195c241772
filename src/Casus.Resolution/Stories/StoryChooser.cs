using System.Globalization;
using Casus.Resolution.Origins;

namespace Casus.Resolution.Stories;

/// <summary>
/// Chooses the stories of a new report among reports that share terms with it. Reports are compared by the cosine of their
/// terms, weighted by how rare the terms are; near-copies are of one story whatever their days. A pure function; thread-safe.
/// </summary>
public static class StoryChooser
{
    /// <summary>Reports written more days apart than this are not one story, unless one copies the other.</summary>
    public const int WindowDays = StoryWeights.WindowDays;

    /// <summary>
    /// True when a story is closed for a report: it has run its time or its number of reports. Only copies of its reports still
    /// join it. This bounds the work of resolving a story, and keeps stories that drift from topic to topic apart.
    /// </summary>
    /// <param name="storyReports">How many reports the story has.</param>
    /// <param name="storyFirst">The day of its earliest report, or null.</param>
    /// <param name="reference">The day of the report, or null.</param>
    public static bool IsClosed(int storyReports, DateOnly? storyFirst, DateOnly? reference) => storyReports >= StoryWeights.MostReports
        || (storyFirst is { } first && reference is { } day && Math.Abs(day.DayNumber - first.DayNumber) > StoryWeights.MostDays);

    /// <summary>Chooses the stories, most alike first.</summary>
    /// <param name="report">The new report.</param>
    /// <param name="candidates">Reports that can be of the same story, with their stories, in any order.</param>
    /// <param name="statistics">How common the report's terms are in the ledger.</param>
    /// <param name="closed">Stories that only copies of their reports join; null for none.</param>
    /// <returns>The stories' ids. None for a new story; more than one when the report shows that they are one story.</returns>
    public static IReadOnlyList<string> Choose(
        ReportReading report, IReadOnlyList<(string StoryId, ReportReading Reading)> candidates, TermStatistics statistics, IReadOnlySet<string>? closed = null) =>
        Compare(report, candidates, statistics, closed).Select(c => c.StoryId).ToList();

    /// <summary>Chooses the stories as <see cref="Choose"/> does and says why.</summary>
    /// <param name="report">The new report.</param>
    /// <param name="candidates">Reports that can be of the same story, with their stories, in any order.</param>
    /// <param name="statistics">How common the report's terms are in the ledger.</param>
    /// <param name="closed">Stories that only copies of their reports join; null for none.</param>
    /// <returns>The stories with their reasons, most alike first.</returns>
    public static IReadOnlyList<StoryChoice> Compare(
        ReportReading report, IReadOnlyList<(string StoryId, ReportReading Reading)> candidates, TermStatistics statistics, IReadOnlySet<string>? closed = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(statistics);
        var rarity = new TermRarity(report.Terms, statistics);
        var own = new WeighedTerms(report.Terms, rarity);
        var stories = candidates.Where(c => c.Reading.DocumentId != report.DocumentId)
            .GroupBy(c => c.StoryId, StringComparer.Ordinal)
            .Select(g => Compare(g.Key, report, own, g.Select(c => c.Reading), rarity))
            .OfType<StoryChoice>()
            .Where(c => c.Similarity >= 1 || closed?.Contains(c.StoryId) != true)
            .OrderByDescending(c => c.Similarity)
            .ThenBy(c => Identity.IdKeeper.Number(c.StoryId)).ThenBy(c => c.StoryId, StringComparer.Ordinal).ToList();
        return stories.Where((c, i) => i == 0 || c.Similarity >= StoryWeights.Merge).ToList();
    }

    // Null when the story is not alike enough.
    private static StoryChoice? Compare(
        string storyId, ReportReading report, WeighedTerms own, IEnumerable<ReportReading> readings, TermRarity rarity)
    {
        var near = readings.Select(r => (Reading: r, Similarity: Similarity(report, own, r, rarity)))
            .OrderByDescending(r => r.Similarity).ThenBy(r => r.Reading.DocumentId, StringComparer.Ordinal)
            .Take(StoryWeights.NearestReports).ToList();
        var first = near[0];
        // One stray likeness is less than likeness to several reports of the story.
        double similarity = (first.Similarity + near.Average(r => r.Similarity)) / 2;
        similarity = Math.Max(similarity, IsCopy(report, first.Reading) ? 1 : 0);
        return similarity < StoryWeights.Join ? null : new StoryChoice(storyId, similarity, Reasons(report, own, first.Reading, rarity));
    }

    private static double Similarity(ReportReading report, WeighedTerms own, ReportReading other, TermRarity rarity)
    {
        if (IsCopy(report, other))
        {
            return 1;
        }

        int days = DaysApart(report, other) ?? 0;
        return days > StoryWeights.WindowDays ? 0 : Math.Max(0, own.Cosine(new WeighedTerms(other.Terms, rarity)) - (StoryWeights.PerDay * days));
    }

    private static bool IsCopy(ReportReading a, ReportReading b) =>
        ShingleSketch.Resemblance(a.Shingles, b.Shingles) >= ShingleSketch.NearCopy;

    private static int? DaysApart(ReportReading a, ReportReading b) =>
        a.Reference is { } x && b.Reference is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : null;

    private static List<JoinReason> Reasons(ReportReading report, WeighedTerms own, ReportReading nearest, TermRarity rarity)
    {
        var reasons = new List<JoinReason>();
        if (IsCopy(report, nearest))
        {
            reasons.Add(new JoinReason("copy", $"the text is nearly that of {nearest.DocumentId}"));
        }

        var shared = own.Heaviest(new WeighedTerms(nearest.Terms, rarity), 6);
        if (shared.Count > 0)
        {
            reasons.Add(new JoinReason("terms", $"shared with {nearest.DocumentId}: {string.Join(", ", shared)}"));
        }

        if (DaysApart(report, nearest) is { } days)
        {
            reasons.Add(new JoinReason("days", string.Create(CultureInfo.InvariantCulture, $"written {days} days from {nearest.DocumentId}")));
        }

        return reasons;
    }
}
