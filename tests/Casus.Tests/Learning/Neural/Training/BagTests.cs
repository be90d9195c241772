using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;
using Xunit;

namespace Casus.Tests.Learning.Neural.Training;

public class BagTests
{
    private const float Step = 2e-3f;
    private static readonly BagOptions Small = new() { Hidden = 16, Networks = 2, Passes = 30, Rate = 0.02f, Batch = 8, Smoothing = 0.1f };

    [Fact]
    public void The_gradient_of_every_weight_is_the_slope_of_the_loss()
    {
        var trainer = new BagTrainer(6, 3, 4, Small, seed: 5);
        int[] rows = [0, 2, 5];
        var example = new BagExample([], [0.5f, -1.5f, 0f], 2, 0.7f);
        trainer.Add(rows, example, isDropped: false);
        Parameter[] parameters = [trainer.Table, trainer.Dense, trainer.Bias, trainer.Output, trainer.OutputBias];
        foreach (var (parameter, gradient) in parameters.Select(p => (p, p.Gradients[0].ToArray())).ToList())
        {
            for (int i = 0; i < gradient.Length; i++)
            {
                float slope = Slope(trainer, parameter, i, rows, example);
                Assert.True(Math.Abs(slope - gradient[i]) < 2e-3, $"{parameter.Name}[{i}]: gradient {gradient[i]}, slope {slope}");
            }
        }
    }

    [Fact]
    public void A_small_set_that_no_single_feature_separates_is_learned()
    {
        // The label is whether exactly one of two features is there.
        var examples = Enumerable.Range(0, 40).Select(i => new BagExample(Features(i % 2 == 0, i / 2 % 2 == 0), [i % 5, 1], (i % 2 == 0) ^ (i / 2 % 2 == 0) ? 1 : 0, 1)).ToList();
        var network = Network(examples, Small with { InputDropout = 0, HiddenDropout = 0 });

        Assert.All(examples, e => Assert.Equal(e.Label, Activations.IndexOfLargest(network.Score(e.Features, e.Numbers))));
    }

    [Fact]
    public void The_same_examples_and_seed_give_the_same_bytes()
    {
        var examples = Enumerable.Range(0, 20).Select(i => new BagExample(Features(i % 3 == 0, i % 2 == 0), [i, -i], i % 2, 1)).ToList();

        Assert.Equal(Bytes(examples, Small), Bytes(examples, Small));
        Assert.NotEqual(Bytes(examples, Small), Bytes(examples, Small with { Seed = 2 }));
    }

    [Fact]
    public void Scores_are_what_the_tables_say()
    {
        var file = new TensorFile(1,
        [
            Tensor.OfKeys("bag.keys", [3, 9]),
            Tensor.OfBytes("bag.table", 2, 2, [127, -127, 12.7f, 127]),
            Tensor.OfFloats("bag.dense", 1, 2, [2, 4]),
            Tensor.OfFloats("bag.bias", 1, 2, [1, -2]),
            Tensor.OfFloats("bag.output", 2, 3, [1, 2, 3, 10, 20, 30]),
            Tensor.OfFloats("bag.output.bias", 1, 3, [0.5f, 0, 0]),
            Tensor.OfLines("bag.labels", ["a", "b", "c"]),
        ]);
        var network = new BagNetwork(file);

        // Units: 1 + 13 (12.7 in whole steps of 1) + 2 × 0.5 and -2 + 127 + 4 × 0.5. The unknown feature adds nothing.
        Assert.Equal([15 + 1270 + 0.5f, 30 + 2540, 45 + 3810], network.Score([9UL << 32, 77UL << 32], [0.5f]));
        Assert.Equal([2.5f, 4, 6], network.Score([], [0.5f]));
    }

    [Fact]
    public void Tables_that_do_not_fit_are_refused()
    {
        var tensors = BagWeights.Learn([new BagExample([1], [1], 0, 1)], 1, Small).Tensors(["a"]).ToList();
        tensors[^1] = Tensor.OfLines("bag.labels", ["a", "b"]);

        Assert.Throws<InvalidDataException>(() => new BagNetwork(new TensorFile(1, tensors)));
    }

    private static float Slope(BagTrainer trainer, Parameter parameter, int at, int[] rows, BagExample example)
    {
        float before = parameter.Values[at];
        parameter.Values[at] = before + Step;
        double above = trainer.Add(rows, example, isDropped: false);
        parameter.Values[at] = before - Step;
        double below = trainer.Add(rows, example, isDropped: false);
        parameter.Values[at] = before;
        return (float)((above - below) / (2 * Step));
    }

    private static ulong[] Features(bool first, bool second) => [1UL << 32, .. first ? [2UL << 32] : Array.Empty<ulong>(), .. second ? [3UL << 32] : Array.Empty<ulong>()];

    private static BagNetwork Network(List<BagExample> examples, BagOptions options) =>
        new(new TensorFile(1, BagWeights.Learn(examples, 2, options).Tensors(["no", "yes"])));

    private static byte[] Bytes(List<BagExample> examples, BagOptions options)
    {
        using var stream = new MemoryStream();
        new TensorFile(1, BagWeights.Learn(examples, 2, options).Tensors(["no", "yes"])).Write(stream);
        return stream.ToArray();
    }
}
