using System.Globalization;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Mentions;

/// <summary>
/// Groups given mentions into events, coded or not: by the word for the act (or the coded event type), the parties, the day
/// and the words around. Mentions of two stories are never one event. A pure function; thread-safe.
/// </summary>
public static class MentionResolver
{
    /// <summary>Groups the mentions.</summary>
    /// <param name="mentions">The mentions.</param>
    /// <param name="storyOf">The story of each document; a document that is not in it is a story of its own.</param>
    /// <returns>One row for each mention, in the order given.</returns>
    public static IReadOnlyList<ResolvedMention> Resolve(IReadOnlyList<BareMention> mentions, IReadOnlyDictionary<string, string> storyOf)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(storyOf);
        int[] root = Enumerable.Range(0, mentions.Count).ToArray();
        var stories = Enumerable.Range(0, mentions.Count)
            .GroupBy(i => storyOf.TryGetValue(mentions[i].DocumentId, out string? story) ? "S:" + story : "D:" + mentions[i].DocumentId, StringComparer.Ordinal);
        foreach (var story in stories)
        {
            Group(mentions, story.OrderBy(i => mentions[i].DocumentId, StringComparer.Ordinal).ThenBy(i => mentions[i].Span).ToList(), root);
        }

        var numbers = new Dictionary<int, int>();
        return mentions.Select((m, i) =>
        {
            int number = numbers.TryGetValue(root[i], out int known) ? known : numbers[root[i]] = numbers.Count + 1;
            return new ResolvedMention(m.DocumentId, m.Span, string.Create(CultureInfo.InvariantCulture, $"G{number}"));
        }).ToList();
    }

    // Each mention joins the group whose mentions it is most like on average, or opens one.
    private static void Group(IReadOnlyList<BareMention> mentions, List<int> story, int[] root)
    {
        var groups = new List<List<int>>();
        foreach (int i in story)
        {
            List<int>? best = null;
            double most = MentionWeights.Threshold;
            foreach (var group in groups)
            {
                double sum = 0;
                foreach (int j in group)
                {
                    sum += LogOdds(mentions[i], mentions[j]);
                }

                if (sum / group.Count > most)
                {
                    (best, most) = (group, sum / group.Count);
                }
            }

            if (best is null)
            {
                groups.Add([i]);
            }
            else
            {
                root[i] = root[best[0]];
                best.Add(i);
            }
        }
    }

    private static double LogOdds(BareMention a, BareMention b)
    {
        bool sameWord = string.Equals(a.Lemma, b.Lemma, StringComparison.OrdinalIgnoreCase);
        bool sameType = a.Coded is { } x && b.Coded is { } y && x.Code.Event == y.Code.Event;
        double sum = MentionWeights.Prior + (sameWord ? MentionWeights.SameLemma : 0) + (sameType ? MentionWeights.SameType : 0);
        if (!sameWord && !sameType)
        {
            return MentionWeights.Apart;
        }

        if (a.Day is { } day && b.Day is { } other)
        {
            sum += day == other ? MentionWeights.SameDay : MentionWeights.OtherDay;
        }

        var parties = SideMatch.Of(a.Parties, b.Parties, personsMatter: false);
        sum += parties.Conflicts ? MentionWeights.OtherParties : parties.Shared > 0 ? MentionWeights.SameParties : 0;
        int shorter = Math.Min(a.Context.Count, b.Context.Count);
        return sum + (shorter == 0 ? 0 : MentionWeights.Context * MentionScorer.SharedLemmas(a.Context, b.Context) / shorter);
    }
}
