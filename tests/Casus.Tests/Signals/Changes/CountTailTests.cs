using Casus.Signals.Changes;
using Xunit;

namespace Casus.Tests.Signals.Changes;

public sealed class CountTailTests
{
    [Theory]
    [InlineData(0.01, 0.0101)]
    [InlineData(0.5, 0.51)]
    [InlineData(3, 3.03)]
    [InlineData(3, 12)]
    [InlineData(200, 900)]
    [InlineData(2000, 2020)]
    public void The_probabilities_of_all_counts_add_up_and_have_the_mean_and_variance(double mean, double variance)
    {
        var tail = new CountTail(mean, variance);
        double sum = 0, first = 0, second = 0;
        for (int i = 0; i < 6000; i++)
        {
            double p = Math.Exp(tail.Log(i));
            sum += p;
            first += i * p;
            second += (double)i * i * p;
        }

        Assert.Equal(1, sum, 1e-9);
        Assert.Equal(1, first / mean, 1e-7);
        Assert.Equal(1, (second - (first * first)) / variance, 1e-6);
    }

    [Theory]
    [InlineData(0.3, 0.31)]
    [InlineData(4, 9)]
    [InlineData(40, 41)]
    public void Tails_are_the_sums_of_their_counts(double mean, double variance)
    {
        var tail = new CountTail(mean, variance);
        double below = 0;
        for (int i = 0; i < 60; i++)
        {
            Assert.Equal(1 - below, tail.AtLeast(i), 1e-10);
            below += Math.Exp(tail.Log(i));
            Assert.Equal(below, tail.AtMost(i), 1e-10);
        }

        Assert.Equal(0, tail.AtMost(-1));
        Assert.InRange(tail.AtLeast(500), 0, 1e-12);
    }
}
