using Casus.Resolution.Clusters;
using Casus.Resolution.Dating;
using Casus.Resolution.Origins;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Values;

/// <summary>Makes events of clusters: every value is chosen from the mentions by a stated rule.</summary>
/// <param name="readings">The story's reports by id.</param>
/// <param name="inferences">How undated reports were dated, by document id.</param>
/// <param name="outside">The events as the ledger holds them, which say whose the reports of other stories are.</param>
internal sealed class EventMaker(
    IReadOnlyDictionary<string, ReportReading> readings, IReadOnlyDictionary<string, ReferenceInference> inferences, IReadOnlyList<Event> outside)
{
    private readonly Dictionary<string, ReportSource> reportSources = outside.SelectMany(e => e.ReportSources)
        .DistinctBy(s => s.DocumentId).ToDictionary(s => s.DocumentId, StringComparer.Ordinal);

    private readonly TextLikeness texts = new();

    /// <summary>Makes an event without id, story and claims.</summary>
    /// <param name="cluster">The mentions that tell it.</param>
    public Event Make(Cluster cluster)
    {
        var members = cluster.Members;
        var type = cluster.Type;
        var (sources, targets) = PartyChooser.Choose(members, type);
        var (date, steps) = DateChooser.Choose(members, readings, inferences);
        var (origins, owners) = OriginCounter.Count(members, readings, reportSources, texts);
        return new Event
        {
            Code = CodeChooser.Choose(members, type),
            Contexts = members.SelectMany(m => m.Mention.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
            Sources = sources,
            Targets = targets,
            Date = date,
            DateSteps = steps,
            Place = PlaceChooser.Choose(members),
            Status = Status(members),
            Content = CodeChooser.ChooseContent(members),
            Condition = Condition(members),
            Quantities = FigureChooser.Choose(members, readings, origins),
            Reports = origins.Sum(o => o.DocumentIds.Count),
            Origins = origins.Count,
            OriginNotes = [.. origins.SelectMany(o => o.Evidence).Select(e => $"{e.First} and {e.Second}: {e.Note}")],
            OriginGroups = origins,
            ReportSources = owners,
            Members = cluster.Explained(),
        };
    }

    // Most votes; of equals the one nearer to having happened.
    private static EventStatus Status(IReadOnlyList<MentionFacts> members) => members.GroupBy(m => m.Mention.Status)
        .OrderByDescending(g => g.Sum(ValueWeight.Of)).ThenBy(g => g.Key).First().Key;

    // The condition that names most of those whose will it needs, then that of running text, then the first.
    private static Condition? Condition(IReadOnlyList<MentionFacts> members) => members
        .Where(m => m.Mention.Condition is not null)
        .OrderByDescending(m => m.Mention.Condition!.Parties.Count)
        .ThenByDescending(ValueWeight.Of)
        .FirstOrDefault()?.Mention.Condition;
}
