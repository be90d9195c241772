using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// Joins groups of attacks that headlines and references made alike: two groups with the same number of dead, ten or more, or
/// with one day and one town, are one when their most alike mentions are and nothing forbids it.
/// </summary>
internal static class AttackMerger
{
    private const string Killed = "killed";
    private const int Smallest = 10;

    /// <summary>Joins the groups in place.</summary>
    /// <param name="groups">Groups of mentions of one type.</param>
    public static void Merge(List<List<MentionFacts>> groups)
    {
        var first = new Dictionary<(long, string), List<List<MentionFacts>>>();
        for (int i = 0; i < groups.Count; i++)
        {
            if (Partner(groups[i], first) is { } partner)
            {
                partner.AddRange(groups[i]);
                groups.RemoveAt(i--);
                Note(partner, first);
            }
            else
            {
                Note(groups[i], first);
            }
        }
    }

    private static List<MentionFacts>? Partner(List<MentionFacts> group, Dictionary<(long, string), List<List<MentionFacts>>> first)
    {
        foreach (var member in group)
        {
            foreach (var mark in Marks(member))
            {
                if (first.TryGetValue(mark, out var alike) && alike.Find(other => AreOne(group, other)) is { } partner)
                {
                    return partner;
                }
            }
        }

        return null;
    }

    private static void Note(List<MentionFacts> group, Dictionary<(long, string), List<List<MentionFacts>>> first)
    {
        foreach (var member in group)
        {
            foreach (var mark in Marks(member))
            {
                if (!first.TryGetValue(mark, out var alike))
                {
                    first.Add(mark, alike = []);
                }

                if (!alike.Contains(group))
                {
                    alike.Add(group);
                }
            }
        }
    }

    private static bool AreOne(List<MentionFacts> group, List<MentionFacts> other)
    {
        double best = double.NegativeInfinity;
        foreach (var a in group)
        {
            foreach (var b in other)
            {
                var score = MentionScorer.Score(a, b);
                if (score.Conflict != JoinConflict.None)
                {
                    return false;
                }

                best = Math.Max(best, score.LogOdds);
            }
        }

        return best > JoinWeights.Threshold;
    }

    // The number of its dead, and its day with its town.
    private static IEnumerable<(long, string)> Marks(MentionFacts facts)
    {
        if (!facts.IsViolence)
        {
            yield break;
        }

        if (facts.Quantities.TryGetValue(Killed, out var figure) && figure.IsOne && figure.Best >= Smallest)
        {
            yield return (figure.Best, "");
        }

        if (facts.Day is { Day: { } day, IsSure: true } && facts.Place is { } place && PlaceMatch.IsPoint(place))
        {
            yield return (day.DayNumber, place.Name);
        }
    }
}
