using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class LstmLayerTests
{
    // What quantised weights, inputs and states may change of a state between -1 and 1, over sequences of 60.
    private const float Tolerance = 0.03f;

    [Theory]
    [InlineData(96, 64)]
    [InlineData(128, 128)]
    public void States_are_near_those_of_plain_loops_over_real_numbers(int inputs, int hidden)
    {
        var random = new Random(hidden);
        var weights = new PlainLstm(random, inputs, hidden);
        var layer = weights.Layer(DotPaths.Best);
        int[] lengths = [7, 1, 60, 2, 33, 33, 0, 12];
        var inputRows = lengths.Select(l => RandomNumbers.Uniform(random, l * inputs, 1)).ToArray();
        var seen = Run(layer, lengths, inputRows);
        for (var s = 0; s < lengths.Length; s++)
        {
            var expected = weights.Run(inputRows[s], lengths[s]);
            for (var n = 0; n < expected.Length; n++)
            {
                Assert.Equal(expected[n], (seen[s][n] - 128) / 127f, Tolerance);
            }
        }
    }

    [Fact]
    public void Every_path_gives_the_same_states()
    {
        var random = new Random(12);
        var weights = new PlainLstm(random, 64, 32);
        int[] lengths = [9, 4, 4, 1, 20];
        var rows = lengths.Select(l => RandomNumbers.Uniform(random, l * 64, 1)).ToArray();
        var results = RandomNumbers.Paths().Select(p => Run(weights.Layer(p), lengths, rows)).ToList();
        Assert.All(results, r => Assert.Equal(results[0], r));
    }

    [Fact]
    public void A_sequence_has_the_same_states_alone_and_among_others()
    {
        var random = new Random(13);
        var layer = new PlainLstm(random, 64, 64).Layer(DotPaths.Best);
        for (var round = 0; round < 10; round++)
        {
            var lengths = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(1, 61)).ToArray();
            var rows = lengths.Select(l => RandomNumbers.Uniform(random, l * 64, 1)).ToArray();
            var all = Run(layer, lengths, rows);
            for (var s = 0; s < lengths.Length; s++)
            {
                Assert.Equal(Run(layer, [lengths[s]], [rows[s]])[0], all[s]);
            }
        }
    }

    private static byte[][] Run(LstmLayer layer, int[] lengths, float[][] rows)
    {
        var batch = new SequenceBatch();
        batch.Arrange(lengths);
        var input = new byte[batch.RowCount * layer.Inputs];
        var output = new byte[batch.RowCount * 2 * layer.Hidden];
        for (var s = 0; s < lengths.Length; s++)
        {
            var bytes = RandomNumbers.Quantised(rows[s]);
            for (var n = 0; n < lengths[s]; n++)
            {
                bytes.AsSpan(n * layer.Inputs, layer.Inputs).CopyTo(input.AsSpan(batch.Row(s, n) * layer.Inputs));
            }
        }

        layer.Run(batch, input, output, new LstmScratch());
        return [.. lengths.Select((l, s) => Enumerable.Range(0, l)
            .SelectMany(n => output.Skip(batch.Row(s, n) * 2 * layer.Hidden).Take(2 * layer.Hidden)).ToArray())];
    }
}
