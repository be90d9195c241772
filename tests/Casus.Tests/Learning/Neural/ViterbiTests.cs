using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class ViterbiTests
{
    [Fact]
    public void The_best_sequence_is_that_of_trying_all()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            int labels = random.Next(1, 5), length = random.Next(1, 6), stride = labels + random.Next(3);
            var transitions = RandomNumbers.Uniform(random, labels * labels, 2);
            var start = RandomNumbers.Uniform(random, labels, 2);
            for (var n = 1; n < transitions.Length; n++)
            {
                // Label 0 may always follow.
                transitions[n] = n % labels != 0 && random.Next(4) == 0 ? float.NegativeInfinity : transitions[n];
            }

            var scores = RandomNumbers.Uniform(random, length * stride, 2);
            var seen = new byte[length];
            new Viterbi(transitions, start).Decode(scores, stride, seen, new float[(length + 2) * labels]);
            var best = Sequences(labels, length).Max(s => Score(s, scores, stride, transitions, start));
            Assert.Equal(best, Score(seen, scores, stride, transitions, start), 1e-5f);
        }
    }

    [Fact]
    public void No_elements_have_no_labels() => new Viterbi(new float[4], new float[2]).Decode([], 2, [], new float[4]);

    private static IEnumerable<byte[]> Sequences(int labels, int length)
    {
        for (var n = 0; n < (int)Math.Pow(labels, length); n++)
        {
            yield return [.. Enumerable.Range(0, length).Select(i => (byte)(n / (int)Math.Pow(labels, i) % labels))];
        }
    }

    private static float Score(byte[] labels, float[] scores, int stride, float[] transitions, float[] start)
    {
        var sum = start[labels[0]];
        for (var n = 0; n < labels.Length; n++)
        {
            sum += scores[(n * stride) + labels[n]] + (n == 0 ? 0 : transitions[(labels[n - 1] * start.Length) + labels[n]]);
        }

        return sum;
    }
}
