using Casus.Signals.Changes;

namespace Casus.Tests.Signals.Changes;

/// <summary>Made series of counts, and how often the methods speak on them. Seeded: the same figures every time.</summary>
internal static class AlarmTrials
{
    private const int Year = 365;

    /// <summary>Counts that come singly.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="days">How many days.</param>
    /// <param name="rate">Events a day.</param>
    public static int[] Poisson(Random random, int days, double rate)
    {
        int[] counts = new int[days];
        for (int i = 0; i < days; i++)
        {
            counts[i] = Draw(random, rate);
        }

        return counts;
    }

    /// <summary>Counts that come in bursts: quiet days, and crises of some weeks in which each day brings many more.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="days">How many days.</param>
    /// <param name="rate">Events a day outside crises.</param>
    public static int[] Bursts(Random random, int days, double rate)
    {
        int[] counts = new int[days];
        double heat = 0;
        for (int i = 0; i < days; i++)
        {
            heat = random.NextDouble() < 0.01 ? 4 + (8 * random.NextDouble()) : heat * 0.9;
            counts[i] = Draw(random, rate * (1 + heat));
        }

        return counts;
    }

    /// <summary>The same counts in another order, in which no day can know of the one before.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="counts">The counts.</param>
    public static int[] Shuffled(Random random, int[] counts)
    {
        int[] copy = [.. counts];
        random.Shuffle(copy);
        return copy;
    }

    /// <summary>Counts with a step in the middle.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="days">How many days.</param>
    /// <param name="before">Events a day in the first half.</param>
    /// <param name="after">Events a day in the second half.</param>
    public static int[] Step(Random random, int days, double before, double after) =>
        [.. Poisson(random, days / 2, before), .. Poisson(random, days - (days / 2), after)];

    /// <summary>How often "above usual by" speaks, in stretches a year.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="least">By how much.</param>
    /// <param name="run">For how many days.</param>
    public static double AboveYearly(int[] counts, double least, int run) => StretchesYearly(counts, least, run, static (level, count) => level.Above(count));

    /// <summary>How often "below usual by" speaks, in stretches a year.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="least">By how much.</param>
    /// <param name="run">For how many days.</param>
    public static double BelowYearly(int[] counts, double least, int run) => StretchesYearly(counts, least, run, static (level, count) => level.Below(count));

    /// <summary>How many rises and falls are found a year.</summary>
    /// <param name="counts">The counts.</param>
    public static (double Rises, double Falls) ChangesYearly(int[] counts)
    {
        var found = ChangeFinder.Find(counts, All(counts.Length), new ChangeOptions());
        double years = (double)counts.Length / Year;
        return (found.Count(c => c.IsRise) / years, found.Count(c => !c.IsRise) / years);
    }

    /// <summary>After how many days a step in the middle is found, or null when it is not found before the end.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="isRise">Whether the step goes up.</param>
    public static int? DelayDays(int[] counts, bool isRise)
    {
        int step = counts.Length / 2;
        foreach (var change in ChangeFinder.Find(counts, All(counts.Length), new ChangeOptions()))
        {
            if (change.Found >= step && change.IsRise == isRise)
            {
                return change.Found - step + 1;
            }
        }

        return null;
    }

    /// <summary>Every day is covered.</summary>
    /// <param name="days">How many days.</param>
    public static bool[] All(int days)
    {
        bool[] covered = new bool[days];
        Array.Fill(covered, true);
        return covered;
    }

    private static double StretchesYearly(int[] counts, double least, int run, Func<UsualLevel, int, double> rarity)
    {
        var levels = UsualLevels.Of(counts, All(counts.Length), new UsualOptions());
        double[] values = new double[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            values[i] = levels[i] is { } level ? rarity(level, counts[i]) : double.NaN;
        }

        return Excursions.Find(values, least, run).Count / ((double)counts.Length / Year);
    }

    private static int Draw(Random random, double rate)
    {
        double limit = Math.Exp(-rate), product = random.NextDouble();
        int count = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }
}
