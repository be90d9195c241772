using System.Runtime.InteropServices;

namespace Casus.Resolution.Origins;

/// <summary>
/// How alike the texts of a story's reports are; each two are compared once, however many events they tell. Not for several threads.
/// </summary>
internal sealed class TextLikeness
{
    private readonly Dictionary<ReportReading, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<ulong[]> sketches = [];
    private readonly Dictionary<(int First, int Second), (double Shared, double Held)> compared = [];

    /// <summary>The share of runs of words that two texts have in common, and the share of the shorter that stands in the longer; both 0 to 1.</summary>
    /// <param name="a">A report.</param>
    /// <param name="b">A report.</param>
    public (double Shared, double Held) Of(ReportReading a, ReportReading b)
    {
        int x = Number(a), y = Number(b);
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(compared, (Math.Min(x, y), Math.Max(x, y)), out bool isThere);
        if (!isThere && ShingleSketch.ShareAny(sketches[x], sketches[y]))
        {
            kept = (ShingleSketch.Resemblance(sketches[x], sketches[y]), ShingleSketch.Containment(sketches[x], sketches[y]));
        }

        return kept;
    }

    private int Number(ReportReading reading)
    {
        if (!numbers.TryGetValue(reading, out int number))
        {
            numbers.Add(reading, number = sketches.Count);
            sketches.Add(reading.Shingles as ulong[] ?? [.. reading.Shingles]);
        }

        return number;
    }
}
