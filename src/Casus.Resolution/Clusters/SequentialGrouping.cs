using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// Groups the mentions of a story that is too large to compare every pair: in their fixed order, each joins the group it is
/// most like by the group's first mentions, or opens one. Less exact than <see cref="Agglomeration"/>, and its memory does not
/// grow with the square of the story.
/// </summary>
internal static class SequentialGrouping
{
    private const int Looked = 8; // mentions of a group that are compared

    /// <summary>Groups the mentions.</summary>
    /// <param name="facts">The mentions in their fixed order.</param>
    /// <param name="threshold">A mention joins a group above it.</param>
    public static IReadOnlyList<IReadOnlyList<MentionFacts>> Group(IReadOnlyList<MentionFacts> facts, double threshold)
    {
        var groups = Given(facts);
        var grouped = groups.SelectMany(g => g).ToHashSet();
        foreach (var mention in facts.Where(f => !grouped.Contains(f)))
        {
            List<MentionFacts>? found = null;
            double best = threshold;
            foreach (var group in groups)
            {
                double logOdds = LogOdds(mention, group);
                if (logOdds > best)
                {
                    (found, best) = (group, logOdds);
                }
            }

            if (found is null)
            {
                groups.Add([mention]);
            }
            else
            {
                found.Add(mention);
            }
        }

        return groups;
    }

    // Events of other stories, and what persons joined; a chain of both is one.
    private static List<List<MentionFacts>> Given(IReadOnlyList<MentionFacts> facts)
    {
        var groups = new List<List<MentionFacts>>();
        foreach (var mention in facts.Where(f => f.OutsideId is not null || f.Link is not null))
        {
            var own = groups.Where(g => g.Exists(m => MentionLink.AreOne(m.Link, mention.Link) || (m.OutsideId is { } id && id == mention.OutsideId))).ToList();
            if (own.Count == 0)
            {
                groups.Add([mention]);
                continue;
            }

            own[0].Add(mention);
            foreach (var other in own.Skip(1))
            {
                own[0].AddRange(other);
                groups.Remove(other);
            }
        }

        return groups;
    }

    private static double LogOdds(MentionFacts mention, List<MentionFacts> group)
    {
        double best = double.NegativeInfinity;
        for (int i = 0; i < group.Count && i < Looked; i++)
        {
            double logOdds = MentionScorer.Score(mention, group[i]).LogOdds;
            if (double.IsNegativeInfinity(logOdds))
            {
                return logOdds;
            }

            best = Math.Max(best, logOdds);
        }

        return best;
    }
}
