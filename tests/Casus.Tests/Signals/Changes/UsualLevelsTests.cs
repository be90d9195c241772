using Casus.Signals.Changes;
using Xunit;

namespace Casus.Tests.Signals.Changes;

public sealed class UsualLevelsTests
{
    private static readonly UsualOptions Options = new();

    [Fact]
    public void Fourteen_covered_days_are_needed_and_days_out_of_the_ledgers_reach_are_no_quiet_days()
    {
        int[] counts = new int[40];
        bool[] covered = AlarmTrials.All(40);
        Array.Fill(covered, false, 5, 10);
        var levels = UsualLevels.Of(counts, covered, Options);
        Assert.All(levels[..24], level => Assert.Null(level));
        Assert.Equal(14, levels[24]!.Value.Days);
        Assert.Equal(0.5 / 14, levels[24]!.Value.Mean, 1e-12);
    }

    [Fact]
    public void A_day_is_not_part_of_its_own_usual_level_and_the_window_slides()
    {
        int[] counts = [.. Enumerable.Repeat(1, 100), 9, .. Enumerable.Repeat(1, 100)];
        var levels = UsualLevels.Of(counts, AlarmTrials.All(counts.Length), Options);
        Assert.Equal(90, levels[100]!.Value.Days);
        Assert.Equal(90.5 / 90, levels[100]!.Value.Mean, 1e-12);
        Assert.Equal(90.5 / 90, levels[191]!.Value.Mean, 1e-12);
        Assert.True(levels[101]!.Value.Mean > levels[100]!.Value.Mean);
    }

    [Fact]
    public void An_outlier_enters_the_level_with_the_largest_count_that_is_no_outlier()
    {
        int[] counts = [.. Enumerable.Repeat(1, 90), 1000, 1];
        var levels = UsualLevels.Of(counts, AlarmTrials.All(counts.Length), Options);
        var before = levels[90]!.Value;
        int cap = (int)Math.Round((levels[91]!.Value.Mean * 90) - 0.5 - 89);
        Assert.True(before.Above(cap) <= 3);
        Assert.True(before.Above(cap + 1) > 3);
    }

    [Fact]
    public void The_counts_of_several_days_are_weighed_together()
    {
        var level = new UsualLevel(90, 0.1, 1);
        Assert.True(level.Above(3, 7) < level.Above(3));
        Assert.True(level.Below(0, 60) > level.Below(0));
        Assert.True(level.Below(0) < 0);
    }

    [Fact]
    public void What_was_usual_on_a_day_rests_on_no_later_day()
    {
        int[] counts = AlarmTrials.Bursts(new Random(3), 400, 0.7);
        var all = UsualLevels.Of(counts, AlarmTrials.All(400), Options);
        var part = UsualLevels.Of(counts.AsSpan(0, 250), AlarmTrials.All(250), Options);
        Assert.Equal(all[..250], part);
        var changes = ChangeFinder.Find(counts, AlarmTrials.All(400), new ChangeOptions());
        Assert.Equal(changes.Where(c => c.Found < 250), ChangeFinder.Find(counts.AsSpan(0, 250), AlarmTrials.All(250), new ChangeOptions()));
    }
}
