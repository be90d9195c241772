using Casus.Learning.Neural.Training;
using Xunit;

namespace Casus.Tests.Learning.Neural.Training;

/// <summary>Every gradient is compared with the slope that the loss itself shows when a number is moved a little.</summary>
public class GradientTests
{
    private const float Step = 5e-3f;
    private readonly Random random = new(11);
    private readonly Arena arena = new();

    [Fact]
    public void The_gradient_of_a_label_head_is_the_slope_of_its_loss()
    {
        var head = new SoftmaxHead("h", 16, 5, 1, random);
        var t = Numbers(6 * 16);
        int[] gold = [0, 4, 2, -1, 1, 3];

        AssertSlopes([head.Weight, head.Bias], t, (x, dx) => head.Learn(0, x, gold, dx, 1f, arena));
    }

    [Fact]
    public void The_gradient_of_a_chain_is_the_slope_of_its_loss()
    {
        var head = new ChainHead("c", 16, 4, 1, random);
        Fill(head.Transitions);
        Fill(head.Start);
        var t = Numbers(7 * 16);
        int[] gold = [0, 1, 2, 2, 3, -1, -1], starts = [0, 1, 5, 7];

        AssertSlopes(
            [head.Words.Weight, head.Words.Bias, head.Transitions, head.Start], t,
            (x, dx) => head.Learn(0, x, starts, gold, dx, 1f, arena));
    }

    [Fact]
    public void The_gradient_of_the_arcs_is_the_slope_of_their_loss()
    {
        var head = new ArcHead(16, 32, 1, random);
        foreach (var parameter in head.Parameters)
        {
            Fill(parameter);
        }

        var t = Numbers(5 * 16);
        int[] gold = [2, 0, 1, 0, 1], starts = [0, 3, 5];
        Stretch none = new([], 0, 0);

        AssertSlopes([.. head.Parameters], t, (x, dx) => head.Learn(0, x, starts, gold, dx, (none, none), arena));
    }

    [Fact]
    public void The_gradient_of_the_relations_is_the_slope_of_their_loss()
    {
        var head = new RelationHead(16, 32, 7, 1, random);
        var t = Numbers(5 * 16);
        int[] heads = [1, -1, 1, -1, 3], gold = [3, 0, 6, 1, 2];
        Stretch none = new([], 0, 0);

        AssertSlopes(
            [.. head.Parameters, head.Output.Weight, head.Output.Bias], t,
            (x, dx) => head.Learn(0, x, heads, gold, dx, none, arena));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_gradient_of_a_recurrent_layer_is_the_slope_of_a_loss_behind_it(bool isBackward)
    {
        const int Hidden = 16;
        var layer = new LstmDirection("l", 16, Hidden, isBackward, 1, random);
        var packing = new Packing([4, 2, 1]);
        var mask = Numbers(3 * Hidden);
        var wanted = Numbers(packing.Words * 2 * Hidden);
        var x = Numbers(packing.Words * 16);

        double Learn(Stretch input, Stretch dx)
        {
            Stretch output = arena.Take(wanted.Length), dOutput = arena.Take(wanted.Length);
            var trace = layer.Forward(input, packing, mask, output, arena);
            wanted.Span.CopyTo(dOutput.Span);
            layer.Backward(0, input, packing, mask, trace, dOutput, dx.Span, arena);
            return Vectors.Dot(wanted.Span, output.Span);
        }

        AssertSlopes([layer.Input, layer.Recurrent, layer.Bias], x, Learn);
    }

    private Stretch Numbers(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(_ => (2f * random.NextSingle()) - 1f).ToArray();
        return new Stretch(numbers, 0, count);
    }

    private void Fill(Parameter parameter)
    {
        foreach (ref var value in parameter.Values.AsSpan())
        {
            value = random.NextSingle() - 0.5f;
        }

        parameter.Turn();
    }

    private void AssertSlopes(Parameter[] parameters, Stretch x, Func<Stretch, Stretch, double> learn)
    {
        double Loss()
        {
            arena.Reset();
            return learn(x, new Stretch(new float[x.Length], 0, x.Length));
        }

        var dx = new Stretch(new float[x.Length], 0, x.Length);
        arena.Reset();
        learn(x, dx);
        var gradients = parameters.Select(p => p.Gradients[0].ToArray()).ToArray();
        for (var p = 0; p < parameters.Length; p++)
        {
            AssertSlope(parameters[p].Name, parameters[p].Values, gradients[p], () =>
            {
                parameters[p].Turn();
                return Loss();
            });
        }

        AssertSlope("input", x.Span, dx.Span, Loss);
    }

    // Twelve numbers of each table, the largest gradient among them.
    private void AssertSlope(string name, Span<float> values, ReadOnlySpan<float> gradient, Func<double> loss)
    {
        var largest = 0;
        for (var i = 1; i < gradient.Length; i++)
        {
            largest = Math.Abs(gradient[i]) > Math.Abs(gradient[largest]) ? i : largest;
        }

        Assert.NotEqual(0f, gradient[largest]);
        for (var n = 0; n < 12; n++)
        {
            var at = n == 0 ? largest : random.Next(values.Length);
            var kept = values[at];
            values[at] = kept + Step;
            var above = loss();
            values[at] = kept - Step;
            var below = loss();
            values[at] = kept;
            loss();
            var slope = (above - below) / (2 * Step);
            Assert.True(
                Math.Abs(slope - gradient[at]) < 0.02 + (0.02 * Math.Abs(slope)), $"{name}[{at}]: slope {slope:F4}, gradient {gradient[at]:F4}");
        }
    }
}
