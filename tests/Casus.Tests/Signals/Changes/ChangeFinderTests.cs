using Casus.Signals.Changes;
using Xunit;

namespace Casus.Tests.Signals.Changes;

public sealed class ChangeFinderTests
{
    [Fact]
    public void A_step_is_dated_to_its_first_day_with_the_levels_on_both_sides()
    {
        int[] counts = [.. Enumerable.Repeat(0, 60), .. Enumerable.Repeat(3, 60), .. Enumerable.Repeat(0, 60)];
        var changes = ChangeFinder.Find(counts, AlarmTrials.All(counts.Length), new ChangeOptions());
        Assert.Equal([(60, true), (120, false)], changes.Select(c => (c.Onset, c.IsRise)));
        Assert.Equal((0, 3), (changes[0].Before, changes[0].After));
        Assert.InRange(changes[0].Found, 60, 62);
    }

    [Fact]
    public void Days_out_of_the_ledgers_reach_say_nothing()
    {
        int[] counts = [.. Enumerable.Repeat(2, 60), .. new int[200], .. Enumerable.Repeat(2, 60)];
        bool[] covered = AlarmTrials.All(counts.Length);
        Array.Fill(covered, false, 60, 200);
        Assert.Empty(ChangeFinder.Find(counts, covered, new ChangeOptions()));
        Assert.NotEmpty(ChangeFinder.Find(counts, AlarmTrials.All(counts.Length), new ChangeOptions()));
    }

    [Fact]
    public void Stretches_need_their_run_of_days_and_near_ones_are_one()
    {
        double[] values = [0, 4, 0, 4, 5, double.NaN, 4, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4];
        Assert.Equal([new Excursion(3, 10, 5, 4), new Excursion(19, 20, 4, 19)], Excursions.Find(values, 3, 2));
        Assert.Equal(2, Excursions.Find(values, 3, 1).Count);
        Assert.Empty(Excursions.Find(values, 3, 4));
    }

    [Fact]
    public void A_report_covers_its_day_and_the_six_before()
    {
        var first = new DateOnly(2031, 3, 1);
        bool[] covered = Coverage.Of([new DateOnly(2031, 3, 10), new DateOnly(2031, 3, 2), new DateOnly(2032, 1, 1)], first, 12);
        Assert.Equal([0, 1, 3, 4, 5, 6, 7, 8, 9], Enumerable.Range(0, 12).Where(i => covered[i]));
    }
}
