using Casus.Resolution.Claims;
using Casus.Resolution.Clusters;
using Casus.Resolution.Corrections;
using Casus.Resolution.Dating;
using Casus.Resolution.Identity;
using Casus.Resolution.Values;

namespace Casus.Resolution;

/// <summary>
/// Resolves one story: mentions into events, with their values, dates, origins and claims. A pure function: the outcome does
/// not depend on the order of the reports or events given, and resolving its own outcome again changes nothing. Thread-safe.
/// </summary>
public static class Resolver
{
    // Joining dates undated reports, and dates decide joins; each round can date reports through those dated in the last.
    private const int MostRounds = 4;

    /// <summary>Resolves a story.</summary>
    /// <param name="input">The story's reports and the events that the ledger holds.</param>
    /// <returns>The story's events by their first mention; empty when its reports tell none.</returns>
    public static StoryResolution Resolve(ResolutionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var readings = input.Readings.DistinctBy(r => r.DocumentId).OrderBy(r => r.DocumentId, StringComparer.Ordinal).ToList();
        var known = input.Known.DistinctBy(e => e.Id).OrderBy(e => IdKeeper.Number(e.Id)).ToList();
        var plan = CorrectionPlan.Make(input.Corrections, readings.Concat(input.Elsewhere));
        var outside = Outside(input, known, readings, plan);

        var elsewhere = new ElsewhereReports(input);
        var (clusters, inferences) = Group(readings, new FactMaker(outside, elsewhere, plan));
        var maker = new EventMaker(elsewhere.With(readings), elsewhere.With(inferences), outside);
        var told = clusters.Where(c => c.Members.Any(m => m.OutsideId is null) || known.Any(e => c.OutsideIds.Contains(e.Id, StringComparer.Ordinal)))
            .Select(c => (Event: maker.Make(c), c.OutsideIds)).ToList();
        var (named, forwards) = IdKeeper.Assign(input.StoryId, told, known, outside);
        var events = new ValuePins(plan).Apply(named);
        var joined = told.Select(t => t.OutsideIds).ToList();
        return new StoryResolution(input.StoryId, WithClaims(events, joined, readings, outside), forwards, inferences.Values.ToList());
    }

    // Events that reports of other stories tell: their mentions there stay together and are not looked at again.
    private static List<Event> Outside(ResolutionInput input, List<Event> known, List<ReportReading> readings, CorrectionPlan plan)
    {
        var own = readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        return known.Concat(input.Neighbours).DistinctBy(e => e.Id)
            .Select(e => e with { Members = OutsideParts.Kept(e.Members, plan).Where(m => !own.Contains(m.Mention.DocumentId)).ToList() })
            .Where(e => e.Members.Count > 0)
            .OrderBy(e => IdKeeper.Number(e.Id)).ToList();
    }

    private static (IReadOnlyList<Cluster> Clusters, SortedDictionary<string, ReferenceInference> Inferences) Group(
        List<ReportReading> readings, FactMaker facts)
    {
        var inferences = new SortedDictionary<string, ReferenceInference>(StringComparer.Ordinal);
        for (int round = 1; ; round++)
        {
            var clusters = ClusterMaker.Make(facts.Make(readings, inferences));
            var next = ReferenceInferrer.Infer(readings, clusters);
            if (round == MostRounds || Same(inferences, next))
            {
                return (clusters, inferences);
            }

            inferences = next;
        }
    }

    private static bool Same(SortedDictionary<string, ReferenceInference> a, SortedDictionary<string, ReferenceInference> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var other)
            && other.Earliest == p.Value.Earliest && other.Latest == p.Value.Latest && other.Steps.SequenceEqual(p.Value.Steps));

    private static List<Event> WithClaims(
        IReadOnlyList<Event> events, List<IReadOnlyList<string>> joined, List<ReportReading> readings, List<Event> outside)
    {
        var own = readings.Select(r => r.DocumentId).ToHashSet(StringComparer.Ordinal);
        var gathered = ClaimGatherer.Gather(events, readings);
        return events.Select((e, i) =>
        {
            var elsewhere = outside.Where(o => joined[i].Contains(o.Id, StringComparer.Ordinal)).SelectMany(o => o.Claims).Where(c => !own.Contains(c.DocumentId));
            var claims = gathered[i].Concat(elsewhere).ToList();
            claims.AddRange(FigureClaims.Missing(e, claims));
            claims.Sort(ClaimGatherer.Compare);
            return e with { Claims = ClaimJudge.Judge(claims, e, readings) };
        }).ToList();
    }
}
