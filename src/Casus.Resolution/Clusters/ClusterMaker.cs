using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// Makes clusters of mentions. What tells an event in running text is grouped first; then references join, those with a date,
/// place, figure or parties of their own before bare ones; then headlines; last headings and captions, which only join.
/// </summary>
internal static class ClusterMaker
{
    private const string Talk = "CONSULT";

    /// <summary>Groups the mentions.</summary>
    /// <param name="facts">The mentions of one story and of events near it, in any order.</param>
    /// <returns>The clusters by their first mention. Bare references and margins that fit nothing are in none.</returns>
    public static IReadOnlyList<Cluster> Make(IEnumerable<MentionFacts> facts)
    {
        var all = facts.ToList();
        all.Sort((a, b) => MentionFacts.Compare(a.Mention, b.Mention));
        var clusters = all.Where(IsRejected).Select(f => new Cluster([f])).ToList();
        var sorted = all.Where(f => !IsRejected(f)).ToList();
        var joined = JoinedBlocks(sorted);
        foreach (var block in sorted.GroupBy(f => f.Link is { } link && joined.TryGetValue(link.Group, out string? name) ? name : Block(f.Mention)).OrderBy(g => g.Key != Talk).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var made = MakeBlock(block.ToList()).ToList();
            clusters.AddRange(made);
            if (block.Key == Talk)
            {
                MarkTalks(made, sorted);
            }
        }

        clusters.Sort((a, b) => MentionFacts.Compare(a.Members[0].Mention, b.Members[0].Mention));
        return clusters;
    }

    // What a person says tells nothing is kept by itself.
    private static bool IsRejected(MentionFacts facts) => facts.Link is { IsRejected: true };

    // Mentions that persons joined are grouped together, under the type that most of them have.
    private static Dictionary<int, string> JoinedBlocks(List<MentionFacts> facts) => facts.Where(f => f.Link is not null)
        .GroupBy(f => f.Link!.Group).Where(g => g.Skip(1).Any())
        .ToDictionary(g => g.Key, g => g.GroupBy(f => Block(f.Mention), StringComparer.Ordinal)
            .OrderByDescending(b => b.Count()).ThenBy(b => b.Key, StringComparer.Ordinal).First().Key);

    // What is urged, offered or threatened in a talk is told beside the talk; talks are grouped before all else.
    private static void MarkTalks(List<Cluster> talks, List<MentionFacts> facts)
    {
        var told = new Dictionary<(string DocumentId, int Sentence), SortedSet<int>>();
        for (int i = 0; i < talks.Count; i++)
        {
            foreach (var mention in talks[i].Members.Select(m => m.Mention))
            {
                if (!told.TryGetValue((mention.DocumentId, mention.SentenceIndex), out var numbers))
                {
                    told.Add((mention.DocumentId, mention.SentenceIndex), numbers = []);
                }

                numbers.Add(i);
            }
        }

        foreach (var mention in facts.Where(f => f.Mention.Code.Event.Value != Talk))
        {
            if (told.TryGetValue((mention.Mention.DocumentId, mention.Mention.SentenceIndex), out var numbers))
            {
                mention.Talks = [.. numbers];
            }
        }
    }

    // An offer is told as a promise or as backing; every other type is told as itself.
    private static string Block(EventMention mention) => mention.Code.Event.Value is "SUPPORT" ? "AGREE" : mention.Code.Event.Value;

    private static IEnumerable<Cluster> MakeBlock(List<MentionFacts> facts)
    {
        var told = facts.Where(IsTold).ToList();
        var groups = Agglomeration.Group(told, JoinWeights.Threshold).Select(g => g.ToList()).ToList();
        var rest = facts.Where(f => !IsTold(f)).ToList();

        AttachOrOpen(groups, rest.Where(f => IsPlacedRetelling(f) || (f.Part == MentionPart.Reference && f.HasSubstance)));
        AttachOrOpen(groups, rest.Where(f => f.IsRetelling && !IsPlacedRetelling(f)));
        Attach(groups, rest.Where(f => f.Part == MentionPart.Reference && !f.HasSubstance));

        var left = Attach(groups, rest.Where(f => f.Part == MentionPart.Title));
        groups.AddRange(Agglomeration.Group(left.Where(f => !f.Mention.IsReference).ToList(), JoinWeights.Threshold).Select(g => g.ToList()));
        Attach(groups, left.Where(f => f.Mention.IsReference));
        AttackMerger.Merge(groups);
        Attach(groups, rest.Where(f => f.Part == MentionPart.Margin));

        foreach (var group in groups)
        {
            group.Sort((a, b) => MentionFacts.Compare(a.Mention, b.Mention));
            yield return new Cluster(group);
        }
    }

    private static bool IsTold(MentionFacts facts) =>
        facts.OutsideId is not null || facts.Link is { IsHeld: true } || (facts.Part == MentionPart.Standing && !facts.IsRetelling);

    private static bool IsPlacedRetelling(MentionFacts facts) => facts.IsRetelling && (facts.Place is not null || facts.Quantities.Count > 0);

    private static void AttachOrOpen(List<List<MentionFacts>> groups, IEnumerable<MentionFacts> references)
    {
        var left = Attach(groups, references);
        groups.AddRange(Agglomeration.Group(left, JoinWeights.Threshold).Select(g => g.ToList()));
    }

    private static List<MentionFacts> Attach(List<List<MentionFacts>> groups, IEnumerable<MentionFacts> references)
    {
        var left = new List<MentionFacts>();
        foreach (var reference in references)
        {
            if (ReferenceMatch.Best(reference, groups) is { } group)
            {
                group.Add(reference);
            }
            else
            {
                left.Add(reference);
            }
        }

        return left;
    }
}
