using System.Runtime.InteropServices;

namespace Casus.Resolution.Origins;

/// <summary>
/// How alike the texts of a story's reports are; each two are compared once, however many events they tell, and only those that some
/// chain of reports binds by runs of words in common. Not for several threads.
/// </summary>
internal sealed class TextLikeness
{
    private readonly Dictionary<ReportReading, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<ulong[]> sketches = [];
    private readonly SharedMarks runs = new();
    private readonly SharedMarks quoted = new();
    private readonly Dictionary<(int First, int Second), (double Shared, double Held)> compared = [];

    /// <summary>The share of runs of words that two texts have in common, and the share of the shorter that stands in the longer; both 0 to 1.</summary>
    /// <param name="x">A report's number.</param>
    /// <param name="y">A report's number.</param>
    public (double Shared, double Held) Of(int x, int y)
    {
        if (!runs.MayShare(x, y))
        {
            return default;
        }

        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(compared, (Math.Min(x, y), Math.Max(x, y)), out bool isThere);
        if (!isThere && ShingleSketch.ShareAny(sketches[x], sketches[y]))
        {
            kept = (ShingleSketch.Resemblance(sketches[x], sketches[y]), ShingleSketch.Containment(sketches[x], sketches[y]));
        }

        return kept;
    }

    /// <summary>False when no long quotation of one report can share words enough with one of the other.</summary>
    /// <param name="x">A report's number.</param>
    /// <param name="y">A report's number.</param>
    public bool MayQuoteAlike(int x, int y) => quoted.MayShare(x, y);

    /// <summary>The number of a report; a new one for a report not met before.</summary>
    /// <param name="reading">The report.</param>
    public int Number(ReportReading reading)
    {
        if (!numbers.TryGetValue(reading, out int number))
        {
            numbers.Add(reading, number = sketches.Count);
            sketches.Add(reading.Shingles as ulong[] ?? [.. reading.Shingles]);
            runs.Add(number, sketches[^1]);
            quoted.Add(number, [.. reading.Quotations.SelectMany(q => QuotationFinder.Runs(q))]);
        }

        return number;
    }
}
