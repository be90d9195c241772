using Casus.Resolution.Mentions;
using Xunit;

namespace Casus.Tests.Resolution.Mentions;

public sealed class MixedLinkageTests
{
    [Fact]
    public void A_pair_that_is_not_given_counts_zero() =>
        Assert.Equal([0, 0, 2], MixedLinkage.Group(3, [(0, 1, 0.9f), (1, 2, 0.6f)], 0.4f));

    [Fact]
    public void The_best_pair_counts_beside_the_mean() =>
        Assert.Equal([0, 0, 0], MixedLinkage.Group(3, [(0, 1, 0.9f), (1, 2, 0.6f)], 0.38f));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_groups_are_those_of_a_plain_search(int seed)
    {
        var random = new Random(seed);
        const int count = 40;
        var pairs = new List<(int A, int B, float Value)>();
        for (int a = 0; a < count; a++)
        {
            for (int b = a + 1; b < count; b++)
            {
                if (random.NextDouble() < 0.4)
                {
                    pairs.Add((a, b, random.NextSingle()));
                }
            }
        }

        var shuffled = pairs.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(Plain(count, pairs, 0.45f), MixedLinkage.Group(count, shuffled, 0.45f));
    }

    private static int[] Plain(int count, List<(int A, int B, float Value)> pairs, float threshold)
    {
        var values = pairs.ToDictionary(p => (p.A, p.B), p => (double)p.Value);
        var groups = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToList();
        while (true)
        {
            var best = groups.SelectMany((_, i) => Enumerable.Range(i + 1, groups.Count - i - 1), (g, j) => (A: g, B: groups[j]))
                .Select(x => (x.A, x.B, Near: Near([.. x.A.SelectMany(_ => x.B, (p, q) => values.GetValueOrDefault((Math.Min(p, q), Math.Max(p, q))))])))
                .MaxBy(x => x.Near);
            if (groups.Count == 1 || best.Near < threshold)
            {
                break;
            }

            best.A.AddRange(best.B);
            groups.Remove(best.B);
        }

        int[] root = new int[count];
        groups.ForEach(g => g.ForEach(i => root[i] = g.Min()));
        return root;
    }

    private static double Near(List<double> values) => ((1 - MixedLinkage.BestShare) * values.Average()) + (MixedLinkage.BestShare * values.Max());
}
