namespace Casus.Resolution.Mentions;

/// <summary>
/// Joins the two groups whose pairs have the highest mean, again and again, while that mean is high enough; of equals the ones
/// with the lowest numbers. Pairs that are not given count zero.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>Groups numbers.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="pairs">What is said of two, each pair once.</param>
    /// <param name="threshold">The least mean.</param>
    /// <returns>By number: the lowest number of its group.</returns>
    public static int[] Group(int count, IEnumerable<(int A, int B, float Value)> pairs, float threshold)
    {
        var sums = Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>()).ToArray();
        foreach (var (a, b, value) in pairs)
        {
            sums[a][b] = sums[b][a] = value;
        }

        int[] sizes = Enumerable.Repeat(1, count).ToArray(), root = Enumerable.Range(0, count).ToArray();
        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        void Offer(int a, int b)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            double mean = sums[a][b] / ((double)sizes[a] * sizes[b]);
            if (mean >= threshold)
            {
                queue.Enqueue((a, b, sizes[a], sizes[b]), (-mean, a, b));
            }
        }

        for (int a = 0; a < count; a++)
        {
            foreach (int b in sums[a].Keys.Where(b => b > a))
            {
                Offer(a, b);
            }
        }

        while (queue.TryDequeue(out var next, out _))
        {
            // A group that has grown, or is part of another, was offered anew.
            if (sizes[next.A] == next.SizeA && sizes[next.B] == next.SizeB)
            {
                Join(next.A, next.B, sums, sizes, root);
                foreach (int other in sums[next.A].Keys)
                {
                    Offer(next.A, other);
                }
            }
        }

        return root;
    }

    private static void Join(int a, int b, Dictionary<int, double>[] sums, int[] sizes, int[] root)
    {
        foreach (var (other, sum) in sums[b])
        {
            sums[other].Remove(b);
            if (other != a)
            {
                sums[a][other] = sums[other][a] = sums[a].GetValueOrDefault(other) + sum;
            }
        }

        sums[b].Clear();
        sizes[a] += sizes[b];
        sizes[b] = 0;
        for (int i = 0; i < root.Length; i++)
        {
            root[i] = root[i] == b ? a : root[i];
        }
    }
}
