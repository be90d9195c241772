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

            int at = MostAlike(i);
            var best = at < 0 ? default : MentionScorer.Score(Members[i], Members[at]);
            result.Add(new EventMember(Members[i].Mention, at < 0 ? [] : best.Conflict != JoinConflict.None ? [Corrected] : JoinExplainer.Explain(Members[i], Members[at], best)));
        }

        return result;
    }

    // Among the first mentions before it, or -1 for the first of all.
    private int MostAlike(int member)
    {
        int at = -1;
        double best = double.NegativeInfinity;
        for (int j = 0; j < member && j < Explaining; j++)
        {
            double logOdds = PairTable.Known(Members[member], Members[j]) ?? (float)MentionScorer.Score(Members[member], Members[j]).LogOdds;
            if (at < 0 || logOdds > best)
            {
                (best, at) = (logOdds, j);
            }
        }

        return at;
    }
}
