using Casus.Resolution.Clusters;
using Casus.Resolution.Corrections;
using Casus.Resolution.Dating;

namespace Casus.Resolution;

/// <summary>
/// Resolves one story: mentions into events, with their values, dates, origins and claims. A pure function: the outcome does
/// not depend on the order of the reports or events given, and resolving its own outcome again changes nothing. Thread-safe.
/// </summary>
public static class Resolver
{
    // Joining dates undated reports, and dates decide joins; each round can date reports through those dated in the last.
    private const int MostRounds = 4;

    /// <summary>Resolves a story for which all readings are given that it needs.</summary>
    /// <param name="input">The story's reports and the events that the ledger holds.</param>
    /// <returns>The story's events by their first mention; empty when its reports tell none.</returns>
    public static StoryResolution Resolve(ResolutionInput input) => Group(input).Resolve([]);

    /// <summary>Finds which mentions of a story tell one happening, and which event of an earlier story that is.</summary>
    /// <param name="input">The story's reports and the events that the ledger holds.</param>
    /// <returns>The groups, which say what readings their values need.</returns>
    public static StoryGrouping Group(ResolutionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var readings = input.Readings.DistinctBy(r => r.DocumentId).OrderBy(r => r.DocumentId, StringComparer.Ordinal).ToList();
        var plan = CorrectionPlan.Make(input.Corrections, readings.Concat(input.Elsewhere));
        var elsewhere = new ElsewhereReports(input);
        var parts = OutsideParts.Of(input, plan, elsewhere);
        var facts = new FactMaker(parts.Earlier, elsewhere, plan);
        var (clusters, inferences) = Group(readings, facts);
        return new StoryGrouping(input.StoryId, readings, elsewhere, parts, plan)
        {
            Clusters = LaterParts.Put(clusters, parts, facts),
            Inferences = inferences,
        };
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
}
