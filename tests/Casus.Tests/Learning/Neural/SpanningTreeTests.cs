using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class SpanningTreeTests
{
    [Fact]
    public void The_tree_is_the_best_of_all_trees()
    {
        var random = new Random(6);
        var decoder = new SpanningTree();
        var easy = 0;
        for (var round = 0; round < 600; round++)
        {
            int count = random.Next(1, 7), stride = count + 1 + random.Next(3);
            var scores = RandomNumbers.Uniform(random, count * stride, round % 3 == 0 ? 1 : 100);
            if (round % 5 == 0)
            {
                // Draws and large differences.
                scores = [.. scores.Select(s => MathF.Round(s / 40) * (round % 2 == 0 ? 1 : 1e6f))];
            }

            var heads = new int[count];
            easy += decoder.Decode(scores, stride, heads) ? 1 : 0;
            Assert.True(IsTree(heads));
            var best = Assignments(count).Where(IsTree).Max(h => Score(h, scores, stride));
            Assert.Equal(best, Score(heads, scores, stride), Math.Abs(best) * 1e-6);
        }

        Assert.InRange(easy, 30, 570);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public void A_long_sentence_gets_a_tree_no_worse_than_any_change_of_one_arc(int count)
    {
        var random = new Random(count);
        var scores = RandomNumbers.Uniform(random, count * (count + 1), 10);
        var heads = new int[count];
        new SpanningTree().Decode(scores, count + 1, heads);
        Assert.True(IsTree(heads));
        var best = Score(heads, scores, count + 1);
        for (var round = 0; round < 20_000; round++)
        {
            int node = random.Next(count), old = heads[node];
            heads[node] = random.Next(-1, count);
            Assert.True(!IsTree(heads) || Score(heads, scores, count + 1) <= best + 1e-6);
            heads[node] = old;
        }
    }

    [Fact]
    public void Scores_that_are_no_numbers_still_give_a_tree()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, 0];
            var scores = Enumerable.Range(0, 8 * 9).Select(_ => odd[random.Next(odd.Length)]).ToArray();
            var heads = new int[8];
            new SpanningTree().Decode(scores, 9, heads);
            Assert.All(heads, h => Assert.InRange(h, -1, 7));
            Assert.True(Reaches(heads));
        }
    }

    private static double Score(int[] heads, float[] scores, int stride) => heads.Select((h, n) => (double)scores[(n * stride) + h + 1]).Sum();

    private static bool IsTree(int[] heads) => heads.Count(h => h < 0) == 1 && Reaches(heads);

    private static bool Reaches(int[] heads)
    {
        for (var node = 0; node < heads.Length; node++)
        {
            var at = node;
            for (var steps = 0; at >= 0; at = heads[at], steps++)
            {
                if (steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<int[]> Assignments(int count)
    {
        var all = (int)Math.Pow(count, count);
        for (var n = 0; n < all; n++)
        {
            var heads = new int[count];
            var rest = n;
            for (var node = 0; node < count; node++, rest /= count)
            {
                // Every node but the node itself, and the root in its place.
                heads[node] = rest % count == node ? -1 : rest % count;
            }

            yield return heads;
        }
    }
}
