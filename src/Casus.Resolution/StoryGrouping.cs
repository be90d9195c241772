using Casus.Resolution.Claims;
using Casus.Resolution.Clusters;
using Casus.Resolution.Corrections;
using Casus.Resolution.Identity;
using Casus.Resolution.Values;

namespace Casus.Resolution;

/// <summary>Which mentions of a story tell one happening; what is left is to work out the values of its events.</summary>
public sealed class StoryGrouping
{
    private readonly string story;
    private readonly List<ReportReading> readings;
    private readonly HashSet<string> own;
    private readonly ElsewhereReports elsewhere;
    private readonly OutsideParts parts;
    private readonly CorrectionPlan plan;

    internal StoryGrouping(string story, List<ReportReading> readings, ElsewhereReports elsewhere, OutsideParts parts, CorrectionPlan plan)
    {
        this.story = story;
        this.readings = readings;
        this.elsewhere = elsewhere;
        this.parts = parts;
        this.plan = plan;
        own = readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Ids of the reports of other stories that tell the story's events: their readings are needed for the values; in order.</summary>
    public IReadOnlyCollection<string> Wanted => new SortedSet<string>(
        Told.SelectMany(c => c.Members).Select(m => m.Mention.DocumentId).Where(d => !own.Contains(d)), StringComparer.Ordinal);

    internal IReadOnlyList<Cluster> Clusters { get; init; } = [];

    internal SortedDictionary<string, ReferenceInference> Inferences { get; init; } = [];

    // What the story's reports tell, and what they told before.
    private IEnumerable<Cluster> Told => Clusters.Where(c => IsOwn(c) || c.OutsideIds.Any(parts.IsKnown));

    /// <summary>Works out the events.</summary>
    /// <param name="others">Readings of the reports <see cref="Wanted"/>, beside those that were given already.</param>
    /// <returns>The story's events by their first mention; empty when its reports tell none.</returns>
    public StoryResolution Resolve(IEnumerable<ReportReading> others)
    {
        var all = elsewhere.With(readings, others);
        var maker = new EventMaker(all, elsewhere.With(Inferences), parts.Whole);
        var told = Told.Select(c => (Event: maker.Make(c), c.OutsideIds)).ToList();
        var (named, forwards) = IdKeeper.Assign(story, told, parts.Known, parts.Others);
        var events = new ValuePins(plan).Apply(named).Select(Homed).ToList();
        var claimed = WithClaims(events, [.. told.Select(t => t.OutsideIds)], [.. all.Values]);
        return new StoryResolution(story, claimed, forwards, Inferences.Values.ToList());
    }

    private bool IsOwn(Cluster cluster) => cluster.Members.Any(m => own.Contains(m.Mention.DocumentId));

    // What is left of an event where this story tells it no more is of another story.
    private Event Homed(Event told) => told.Id.Length > 0 || told.Members.Any(m => own.Contains(m.Mention.DocumentId)) ? told
        : told with { StoryId = elsewhere.Find(told.Members[0].Mention.DocumentId)?.StoryId ?? told.StoryId };

    private List<Event> WithClaims(List<Event> events, List<IReadOnlyList<string>> joined, IReadOnlyList<ReportReading> all)
    {
        var mine = Enumerable.Range(0, events.Count).Where(i => events[i].Members.Any(m => own.Contains(m.Mention.DocumentId))).ToList();
        var gathered = ClaimGatherer.Gather([.. mine.Select(i => events[i])], readings);
        return events.Select((e, i) =>
        {
            int at = mine.IndexOf(i);
            var claims = (at < 0 ? [] : gathered[at]).Concat(Kept(e, joined[i])).ToList();
            claims.AddRange(FigureClaims.Missing(e, claims));
            claims.Sort(ClaimGatherer.Compare);
            return e with { Claims = ClaimJudge.Judge(claims, e, all) };
        }).ToList();
    }

    // What reports of other stories claim of the event, as their stories found it; figures that only differed are found anew.
    private IEnumerable<Claim> Kept(Event told, IReadOnlyList<string> joined)
    {
        var stories = told.Members.Select(m => elsewhere.Find(m.Mention.DocumentId)?.StoryId).ToHashSet(StringComparer.Ordinal);
        var documents = told.Members.Select(m => m.Mention.DocumentId).ToHashSet(StringComparer.Ordinal);
        return parts.Whole.Where(o => joined.Contains(o.Id, StringComparer.Ordinal)).SelectMany(o => o.Claims)
            .Where(c => !own.Contains(c.DocumentId)
                && !told.Members.Any(m => FigureClaims.IsMissing(c, m.Mention))
                && (documents.Contains(c.DocumentId) || (elsewhere.Find(c.DocumentId) is { } report && stories.Contains(report.StoryId))))
            .DistinctBy(c => (c.DocumentId, c.Kind, c.Span, c.Field, c.Value));
    }
}
