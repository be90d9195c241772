using Casus.Resolution.Corrections;
using Casus.Resolution.Scoring;

namespace Casus.Resolution.Clusters;

/// <summary>
/// Joins mentions best pair first, until no pair is above the threshold. A pair of groups is as alike as its most alike
/// mentions, and apart as soon as any two of its mentions are. The outcome depends only on the order of the list given.
/// </summary>
internal sealed class Agglomeration
{
    /// <summary>Mentions at most of which every pair is compared; their scores fill 16 MB.</summary>
    public const int MostMentions = 2000;

    private readonly MentionFacts[] facts;
    private readonly PairTable pairs;
    private readonly int[] best;         // best partner of each living row, -1 for none
    private readonly float[] bestScores; // score of each living row with its best partner
    private readonly int[] parent;       // row into which each row was joined; its own index while it lives
    private readonly List<int> living;   // rows that are joined into none, ascending

    private Agglomeration(IReadOnlyList<MentionFacts> facts)
    {
        this.facts = [.. facts];
        pairs = new PairTable(this.facts);
        best = new int[facts.Count];
        bestScores = new float[facts.Count];
        parent = [.. Enumerable.Range(0, facts.Count)];
        living = [.. parent];
    }

    /// <summary>Groups the mentions.</summary>
    /// <param name="facts">The mentions in their fixed order.</param>
    /// <param name="threshold">Pairs above it are joined.</param>
    public static IReadOnlyList<IReadOnlyList<MentionFacts>> Group(IReadOnlyList<MentionFacts> facts, double threshold)
    {
        if (facts.Count > MostMentions)
        {
            return SequentialGrouping.Group(facts, threshold);
        }

        var work = new Agglomeration(facts);
        work.JoinLinked();
        work.JoinOutside();
        work.JoinAll(threshold);
        return work.Groups();
    }

    // What a person joined is one, though the machine finds that it cannot be: then it may be joined by what either may be.
    private void JoinLinked()
    {
        var first = new Dictionary<int, int>();
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Link is { } link && !first.TryAdd(link.Group, i))
            {
                Join(first[link.Group], i, isForced: true);
            }
        }
    }

    private void JoinOutside()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].OutsideId is { } id && !first.TryAdd(id, i) && Root(first[id]) != Root(i))
            {
                Join(Math.Min(Root(first[id]), Root(i)), Math.Max(Root(first[id]), Root(i)));
            }
        }
    }

    private void JoinAll(double threshold)
    {
        foreach (int i in living)
        {
            SetBest(i, FindBest(i));
        }

        var before = new List<(int Row, float Score)>();
        while (true)
        {
            int at = -1;
            foreach (int i in living)
            {
                at = best[i] >= 0 && (at < 0 || bestScores[i] > bestScores[at]) ? i : at;
            }

            if (at < 0 || !(bestScores[at] > threshold))
            {
                return;
            }

            int low = Math.Min(at, best[at]), high = Math.Max(at, best[at]);
            before.Clear();
            foreach (int i in living)
            {
                if (i != high && (best[i] == low || best[i] == high))
                {
                    before.Add((i, bestScores[i]));
                }
            }

            Join(low, high);
            foreach (var (row, score) in before)
            {
                // The joined row is as near as the nearer of the two was, unless the other forbids it.
                SetBest(row, row != low && Score(row, low) >= score ? low : FindBest(row));
            }
        }
    }

    private float Score(int i, int j) => pairs.At(i, j);

    private void SetBest(int row, int partner)
    {
        best[row] = partner;
        bestScores[row] = partner < 0 ? float.NegativeInfinity : Score(row, partner);
    }

    private void Join(int low, int high, bool isForced = false)
    {
        parent[high] = low;
        living.RemoveAt(living.BinarySearch(high));
        foreach (int k in living)
        {
            if (k == low)
            {
                continue;
            }

            float x = Score(low, k), y = Score(high, k);
            bool isApart = isForced ? MentionLink.AreApart(facts[low].Link, facts[k].Link) : float.IsNegativeInfinity(x) || float.IsNegativeInfinity(y);
            pairs.At(low, k) = isApart ? float.NegativeInfinity : Math.Max(x, y);
        }
    }

    private int FindBest(int row)
    {
        int found = -1;
        float most = float.NegativeInfinity;
        foreach (int k in living)
        {
            // A row that is apart is never found.
            if (k != row && Score(row, k) is var score && score > most)
            {
                (found, most) = (k, score);
            }
        }

        return found;
    }

    private int Root(int row)
    {
        while (parent[row] != row)
        {
            row = parent[row];
        }

        return row;
    }

    private List<IReadOnlyList<MentionFacts>> Groups() =>
        Enumerable.Range(0, facts.Length).GroupBy(Root).Select(g => (IReadOnlyList<MentionFacts>)g.Select(i => facts[i]).ToList()).ToList();
}
