using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Mentions that tell one happening.</summary>
/// <param name="Members">The mentions, by document id and place; never empty.</param>
internal sealed record Cluster(IReadOnlyList<MentionFacts> Members)
{
    private static readonly JoinReason Corrected = new("correction", "a person joined it");

    private const int Explaining = 64; // earlier mentions among which the most alike one is looked for

    /// <summary>Ids of the events of other stories that this is, by number; mostly none, seldom more than one.</summary>
    public IReadOnlyList<string> OutsideIds { get; } = Members.Where(m => m.OutsideId is not null).Select(m => m.OutsideId!)
        .Distinct(StringComparer.Ordinal).OrderBy(Identity.IdKeeper.Number).ToList();

    /// <summary>The event type, as most mentions in running text have it.</summary>
    public EventType Type => Members.GroupBy(m => m.Mention.Code.Event)
        .OrderByDescending(g => g.Count(m => m.Part == MentionPart.Standing)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    /// <summary>The mentions with the reasons of their joining.</summary>
    public IReadOnlyList<EventMember> Explained()
    {
        var result = new List<EventMember>(Members.Count);
        for (int i = 0; i < Members.Count; i++)
        {
            if (Members[i].OutsideReasons is { } known)
            {
                result.Add(new EventMember(Members[i].Mention, known));
                continue;
            }

            PairScore best = default;
            int at = -1;
            for (int j = 0; j < i && j < Explaining; j++)
            {
                var score = MentionScorer.Score(Members[i], Members[j]);
                if (at < 0 || score.LogOdds > best.LogOdds)
                {
                    (best, at) = (score, j);
                }
            }

            result.Add(new EventMember(Members[i].Mention, at < 0 ? [] : best.Conflict != JoinConflict.None ? [Corrected] : JoinExplainer.Explain(Members[i], Members[at], best)));
        }

        return result;
    }
}
