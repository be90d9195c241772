using System.Globalization;
using System.Text;

namespace Casus.Tests.Signals.Changes;

/// <summary>The tables of docs/decisions/0010: false alarms on series without a change, and what is found in series with one.</summary>
internal static class AlarmTable
{
    private const int Seed = 20260;

    /// <summary>The rates that are tried, in events a day.</summary>
    public static readonly double[] Rates = [0.02, 0.1, 0.5, 2, 10, 50];

    /// <summary>Both tables in Markdown.</summary>
    /// <param name="years">How many years are made for each row.</param>
    public static string Of(int years)
    {
        var text = new StringBuilder("| series | above by 3, a year | by 2 for 2 days | by 3 for 2 days | below by 3 | rises | falls |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (double rate in Rates)
        {
            Row(text, string.Create(CultureInfo.InvariantCulture, $"Poisson, {rate} a day"), AlarmTrials.Poisson(new Random(Seed), years * 365, rate));
        }

        foreach (double rate in (ReadOnlySpan<double>)[0.1, 0.5, 2])
        {
            Row(text, string.Create(CultureInfo.InvariantCulture, $"bursts shuffled, {rate} a day outside crises"), ShuffledBursts(years, rate));
        }

        text.Append("\n| step | found within 60 days | half of them within |\n| --- | --- | --- |\n");
        foreach (var (before, after) in (ReadOnlySpan<(double, double)>)[(0.02, 0.2), (0.02, 1), (0.1, 0.5), (0.1, 1), (0.5, 1.5), (2, 4), (2, 8), (10, 15), (50, 65), (10, 5), (2, 0.5), (0.5, 0.05)])
        {
            Step(text, before, after);
        }

        return text.ToString();
    }

    /// <summary>Years of bursts whose days stand in chance order.</summary>
    /// <param name="years">How many years.</param>
    /// <param name="rate">Events a day outside crises.</param>
    public static int[] ShuffledBursts(int years, double rate)
    {
        var random = new Random(Seed);
        return AlarmTrials.Shuffled(random, AlarmTrials.Bursts(random, years * 365, rate));
    }

    private static void Row(StringBuilder text, string name, int[] counts)
    {
        var (rises, falls) = AlarmTrials.ChangesYearly(counts);
        text.Append(CultureInfo.InvariantCulture,
            $"| {name} | {AlarmTrials.AboveYearly(counts, 3, 1):0.00} | {AlarmTrials.AboveYearly(counts, 2, 2):0.00} | {AlarmTrials.AboveYearly(counts, 3, 2):0.000} | {AlarmTrials.BelowYearly(counts, 3, 1):0.00} | {rises:0.00} | {falls:0.00} |\n");
    }

    private static void Step(StringBuilder text, double before, double after)
    {
        const int Trials = 200;
        var random = new Random(Seed);
        var delays = new List<int>();
        for (int i = 0; i < Trials; i++)
        {
            if (AlarmTrials.DelayDays(AlarmTrials.Step(random, 360, before, after), after > before) is { } delay and <= 60)
            {
                delays.Add(delay);
            }
        }

        delays.Sort();
        string half = delays.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{delays[delays.Count / 2]} days");
        text.Append(CultureInfo.InvariantCulture, $"| {before} to {after} a day | {100.0 * delays.Count / Trials:0} % | {half} |\n");
    }
}
