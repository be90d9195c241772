using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// Brings the mentions of later stories to the groups that go on with their events. They stay there until their own story is resolved
/// again, which decides anew what of the earlier stories it tells.
/// </summary>
internal static class LaterParts
{
    /// <summary>The clusters with these mentions; what fits none of them is a cluster of its own.</summary>
    /// <param name="clusters">The mentions of the story and of earlier ones as grouped.</param>
    /// <param name="parts">The events given.</param>
    /// <param name="facts">Makes the facts of mentions.</param>
    public static IReadOnlyList<Cluster> Put(IReadOnlyList<Cluster> clusters, OutsideParts parts, FactMaker facts)
    {
        if (parts.Later.Count + parts.Left.Count == 0)
        {
            return clusters;
        }

        var homes = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = new Dictionary<MentionId, int>();
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (var member in clusters[i].Members)
            {
                at.TryAdd(MentionId.Of(member.Mention), i);
                if (member.OutsideId is { } id)
                {
                    homes.TryAdd(id, i);
                }
            }
        }

        var whole = parts.Whole.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var members = clusters.Select(c => c.Members.ToList()).ToList();
        foreach (var later in parts.Later)
        {
            int home = homes.TryGetValue(later.Id, out int there) ? there : Holding(whole[later.Id], at);
            if (home >= 0 || parts.IsKnown(later.Id))
            {
                Put(members, home, [.. later.Members.Select(m => facts.Plain(later, m))]);
            }
        }

        members.AddRange(parts.Left.Select(e => e.Members.Select(m => facts.Plain(e, m)).ToList()));
        return [.. members.Select(Made).OrderBy(c => c.Members[0].Mention, Comparer<EventMention>.Create(MentionFacts.Compare))];
    }

    // Where most of its other mentions went, or -1.
    private static int Holding(Event whole, Dictionary<MentionId, int> at) => whole.Members
        .Select(m => at.GetValueOrDefault(MentionId.Of(m.Mention), -1)).Where(i => i >= 0)
        .GroupBy(i => i).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? -1;

    private static void Put(List<List<MentionFacts>> members, int home, List<MentionFacts> later)
    {
        // What a person took out stays out.
        var staying = home < 0 ? [] : later.Where(f => !members[home].Exists(m => MentionLink.AreApart(m.Link, f.Link))).ToList();
        if (staying.Count > 0)
        {
            members[home].AddRange(staying);
        }

        var left = later.Except(staying).ToList();
        if (left.Count > 0)
        {
            members.Add(left);
        }
    }

    private static Cluster Made(List<MentionFacts> members)
    {
        members.Sort((a, b) => MentionFacts.Compare(a.Mention, b.Mention));
        return new Cluster(members);
    }
}
