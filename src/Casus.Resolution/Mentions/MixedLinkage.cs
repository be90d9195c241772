namespace Casus.Resolution.Mentions;

/// <summary>
/// Joins the two groups that are nearest, again and again, while they are near enough; of equals the ones with the lowest numbers.
/// How near two groups are is mostly the mean over all pairs of a number of each, and partly their best pair: one telling may name
/// what others leave out. Pairs that are not given count zero.
/// </summary>
internal static class MixedLinkage
{
    /// <summary>What the best pair counts beside the mean.</summary>
    public const float BestShare = 0.3f;

    /// <summary>Groups numbers.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="pairs">What is said of two, each pair once.</param>
    /// <param name="threshold">How near two groups must be at least.</param>
    /// <returns>By number: the lowest number of its group.</returns>
    public static int[] Group(int count, IEnumerable<(int A, int B, float Value)> pairs, float threshold)
    {
        var links = Enumerable.Range(0, count).Select(_ => new Dictionary<int, Link>()).ToArray();
        foreach (var (a, b, value) in pairs)
        {
            links[a][b] = links[b][a] = new Link(value, value);
        }

        int[] sizes = Enumerable.Repeat(1, count).ToArray(), root = Enumerable.Range(0, count).ToArray();
        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        void Offer(int a, int b)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            double near = links[a][b].Near((double)sizes[a] * sizes[b]);
            if (near >= threshold)
            {
                queue.Enqueue((a, b, sizes[a], sizes[b]), (-near, a, b));
            }
        }

        for (int a = 0; a < count; a++)
        {
            foreach (int b in links[a].Keys.Where(b => b > a))
            {
                Offer(a, b);
            }
        }

        while (queue.TryDequeue(out var next, out _))
        {
            // A group that has grown, or is part of another, was offered anew.
            if (sizes[next.A] == next.SizeA && sizes[next.B] == next.SizeB)
            {
                Join(next.A, next.B, links, sizes, root);
                foreach (int other in links[next.A].Keys)
                {
                    Offer(next.A, other);
                }
            }
        }

        return root;
    }

    private static void Join(int a, int b, Dictionary<int, Link>[] links, int[] sizes, int[] root)
    {
        foreach (var (other, link) in links[b])
        {
            links[other].Remove(b);
            if (other != a)
            {
                links[a][other] = links[other][a] = links[a].GetValueOrDefault(other).With(link);
            }
        }

        links[b].Clear();
        sizes[a] += sizes[b];
        sizes[b] = 0;
        for (int i = 0; i < root.Length; i++)
        {
            root[i] = root[i] == b ? a : root[i];
        }
    }

    // What the pairs of two groups say: their sum and the best of them.
    private readonly record struct Link(double Sum, float Best)
    {
        public Link With(Link other) => new(Sum + other.Sum, Math.Max(Best, other.Best));

        public double Near(double pairs) => ((1 - BestShare) * Sum / pairs) + (BestShare * Best);
    }
}
