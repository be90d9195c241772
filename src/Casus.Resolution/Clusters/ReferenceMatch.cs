using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>Finds the event that a reference, headline, heading or caption means.</summary>
internal static class ReferenceMatch
{
    /// <summary>The group it belongs to, or null.</summary>
    /// <param name="reference">A mention that does not tell an event by itself.</param>
    /// <param name="groups">The groups so far.</param>
    public static List<MentionFacts>? Best(MentionFacts reference, List<List<MentionFacts>> groups)
    {
        List<MentionFacts>? found = null;
        double best = JoinWeights.ReferenceThreshold, second = double.NegativeInfinity;
        foreach (var group in groups)
        {
            bool here = IsHere(reference, group);
            if (reference.Part == MentionPart.Margin && !here)
            {
                continue;
            }

            double? logOdds = LogOdds(reference, group, here);
            // A headline sums its own report up: of what it can mean there, the likeliest, however unlike.
            if (logOdds is { } value && here && reference.Part == MentionPart.Title)
            {
                logOdds = Math.Max(value, JoinWeights.ReferenceThreshold) + double.Epsilon;
            }

            if (logOdds > best)
            {
                second = found is null ? second : best;
                (found, best) = (group, logOdds.Value);
            }
            else if (logOdds > second)
            {
                second = logOdds.Value;
            }
        }

        // "The attack in the capital", where the capital has seen two, is neither.
        bool isUnclear = second > best - JoinWeights.Ambiguous && NamesPlace(reference) && reference.Mention.Date is null
            && found is not null && found.TrueForAll(m => m.OutsideId is not null);
        return isUnclear ? null : found;
    }

    private static bool IsHere(MentionFacts reference, List<MentionFacts> group)
    {
        foreach (var member in group)
        {
            if (member.IsOfReport(reference))
            {
                return true;
            }
        }

        return false;
    }

    private static double? LogOdds(MentionFacts reference, List<MentionFacts> group, bool here)
    {
        double best = double.NegativeInfinity;
        foreach (var member in group)
        {
            var score = MentionScorer.Score(reference, member);
            if (score.Conflict != JoinConflict.None || (here && reference.IsRetelling && Differ(reference, member)))
            {
                return null;
            }

            best = Math.Max(best, score.Evidence);
        }

        return best + (here ? Nearness(reference, group) : 0) + (!here ? Elsewhere(reference)
            : reference.IsRetelling ? JoinWeights.ReferenceHere
            : reference.Part == MentionPart.Title ? JoinWeights.TitleHere
            : reference.HasSubstance ? JoinWeights.FullReference
            : JoinWeights.ReferenceHere);
    }

    private static double Elsewhere(MentionFacts reference) => NamesPlace(reference) ? JoinWeights.NamedReference
        : reference is { IsRetelling: true, Place: not null } ? JoinWeights.PlacedRetelling
        : JoinWeights.ReferenceElsewhere;

    private static bool NamesPlace(MentionFacts reference) =>
        reference.IsViolence && reference.Part == MentionPart.Reference && reference.Place is { } place && PlaceMatch.IsPoint(place);

    // One report that tells two numbers of dead tells two attacks.
    private static bool Differ(MentionFacts a, MentionFacts b)
    {
        foreach (var (kind, figure) in a.Quantities)
        {
            if (b.Quantities.TryGetValue(kind, out var other) && other.IsOne && figure.IsOne && other.Best != figure.Best)
            {
                return true;
            }
        }

        return false;
    }

    private static double Nearness(MentionFacts reference, List<MentionFacts> group)
    {
        int nearest = int.MaxValue;
        foreach (var member in group)
        {
            if (member.IsOfReport(reference))
            {
                int between = reference.Mention.SentenceIndex - member.Mention.SentenceIndex;
                // What comes later can be meant too, but less often.
                nearest = Math.Min(nearest, between >= 0 ? between : 1 - (2 * between));
            }
        }

        return nearest == int.MaxValue ? 0 : JoinWeights.Nearness / (1 + nearest);
    }
}
