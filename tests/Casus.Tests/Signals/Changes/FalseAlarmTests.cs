using Casus.Signals.Changes;
using Xunit;

namespace Casus.Tests.Signals.Changes;

/// <summary>What docs/decisions/0010 promises of false alarms and of changes that are found.</summary>
public sealed class FalseAlarmTests
{
    private const int Years = 100;

    // Six of these draws: a bound of the mean over a hundred years is allowed the chance of its own count.
    private const double Chance = 0.2;

    public static TheoryData<double> Rates => [.. AlarmTable.Rates];

    [Theory]
    [MemberData(nameof(Rates))]
    public void On_counts_that_come_singly_no_method_speaks_more_often_than_it_says(double rate)
    {
        int[] counts = AlarmTrials.Poisson(new Random(5), Years * 365, rate);
        double nominal = 365 * Sigma.Probability(3);
        Assert.InRange(AlarmTrials.AboveYearly(counts, 3, 1), 0, nominal + Chance);
        Assert.InRange(AlarmTrials.BelowYearly(counts, 3, 1), 0, nominal + Chance);
        Assert.InRange(AlarmTrials.AboveYearly(counts, 2, 2), 0, (365 * Math.Pow(Sigma.Probability(2), 2)) + Chance);
        var (rises, falls) = AlarmTrials.ChangesYearly(counts);
        Assert.InRange(rises, 0, 0.5);
        Assert.InRange(falls, 0, 0.5);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void On_bursts_in_chance_order_two_days_in_a_row_and_changes_keep_their_bounds(double rate)
    {
        int[] counts = AlarmTable.ShuffledBursts(Years, rate);
        Assert.InRange(AlarmTrials.AboveYearly(counts, 3, 2), 0, 0.1);
        var (rises, falls) = AlarmTrials.ChangesYearly(counts);
        Assert.InRange(rises, 0, 0.5);
        Assert.InRange(falls, 0, 0.5);
    }

    [Theory]
    [InlineData(0.02, 1, 0.95)]
    [InlineData(0.1, 1, 0.95)]
    [InlineData(0.5, 1.5, 0.85)]
    [InlineData(2, 4, 0.9)]
    [InlineData(10, 15, 0.95)]
    [InlineData(10, 5, 0.95)]
    [InlineData(2, 0.5, 0.95)]
    public void A_step_is_found_within_sixty_days(double before, double after, double leastShare)
    {
        var random = new Random(11);
        int found = 0;
        for (int i = 0; i < 100; i++)
        {
            found += AlarmTrials.DelayDays(AlarmTrials.Step(random, 360, before, after), after > before) is <= 60 ? 1 : 0;
        }

        Assert.InRange(found, (int)(100 * leastShare), 100);
    }

    [Fact]
    public void Quiet_and_constant_series_raise_nothing()
    {
        foreach (int count in (ReadOnlySpan<int>)[0, 1, 7])
        {
            int[] counts = new int[2000];
            Array.Fill(counts, count);
            Assert.Equal((0, 0), AlarmTrials.ChangesYearly(counts));
            Assert.Equal(0, AlarmTrials.AboveYearly(counts, 2, 1));
            Assert.Equal(0, AlarmTrials.BelowYearly(counts, 2, 1));
        }
    }
}
