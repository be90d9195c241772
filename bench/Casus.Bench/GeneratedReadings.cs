using System.Globalization;

namespace Casus.Bench;

/// <summary>
/// Invented readings for measuring stories without the language engine: words drawn by Zipf's law, and stories of which each
/// has words of its own. Most stories have one or two reports, some have hundreds. The same for the same seed.
/// </summary>
public sealed class GeneratedReadings
{
    private const int Words = 60_000, OwnWords = 14, Days = 20;
    private readonly Random random;
    private readonly double[] cumulative = new double[Words];

    /// <summary>Begins a series.</summary>
    /// <param name="seed">The seed.</param>
    public GeneratedReadings(int seed)
    {
        random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < Words; i++)
        {
            cumulative[i] = sum += 1.0 / (i + 10);
        }
    }

    /// <summary>Gives readings in the order of their days.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<ReportReading> Make(int count)
    {
        var open = new List<(int[] Own, int Day, int Left, int Number)>();
        for (int i = 0, stories = 0; i < count; i++)
        {
            int day = (int)((long)i * Days / count), at = random.Next(Math.Max(1, open.Count));
            if (open.Count < Math.Max(20, count / 400) || random.Next(4) == 0)
            {
                at = open.Count;
                open.Add(([.. Enumerable.Range(0, OwnWords).Select(_ => random.Next(4) == 0 ? Words + random.Next(Words * 20) : Word())], day, StorySize(), ++stories));
            }

            var story = open[at];
            yield return Reading(i, day, story.Own);
            if (story.Left <= 1 || day - story.Day > 5)
            {
                open[at] = open[^1];
                open.RemoveAt(open.Count - 1);
            }
            else
            {
                open[at] = story with { Left = story.Left - 1 };
            }
        }
    }

    // A law of powers: half of the stories have one report, one in a hundred more than a hundred.
    private int StorySize() => (int)Math.Min(600, 1 / Math.Max(1e-6, random.NextDouble()));

    private int Word()
    {
        int at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return at >= 0 ? at : ~at;
    }

    private ReportReading Reading(int number, int day, int[] own)
    {
        var terms = new SortedDictionary<string, float>(StringComparer.Ordinal);
        for (int k = 0; k < 70; k++)
        {
            int word = Word();
            terms[Term(word)] = Weight(word);
        }

        foreach (int word in own.Where(_ => random.Next(10) < 7))
        {
            terms[Term(word)] = Weight(word) * 1.6f;
        }

        return new ReportReading
        {
            DocumentId = string.Create(CultureInfo.InvariantCulture, $"g{number:0000000}"),
            Coded = new CodedReport([], [], []),
            StoryDay = new DateOnly(2031, 1, 1).AddDays(day),
            Terms = terms,
            Shingles = [.. Enumerable.Range(0, 32).Select(_ => (ulong)random.NextInt64()).Order()],
        };
    }

    private static string Term(int word) => string.Create(CultureInfo.InvariantCulture, $"x:{word}");

    private static float Weight(int word) => MathF.Log(2f + (word / 10f));
}
