using Casus.Resolution.Origins;

namespace Casus.Resolution.Stories;

/// <summary>How alike two reports are, given what their terms have in common.</summary>
internal static class StoryLikeness
{
    /// <summary>True when the texts of two reports, whose terms are alike, are near-copies.</summary>
    /// <param name="a">Smallest hashes of the word runs of one.</param>
    /// <param name="b">Of the other.</param>
    public static bool IsCopy(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b) =>
        ShingleSketch.Resemblance(a, b, StoryMark.SketchSize) >= ShingleSketch.NearCopy;

    /// <summary>How alike reports are that are no copies, 0 to 1: zero for reports of far days.</summary>
    /// <param name="product">The product of their terms.</param>
    /// <param name="dayA">The day of one, or -1.</param>
    /// <param name="dayB">The day of the other, or -1.</param>
    /// <param name="isSure">True when both days are the reports' own.</param>
    public static float Of(float product, int dayA, int dayB, bool isSure)
    {
        int days = dayA >= 0 && dayB >= 0 ? Math.Abs(dayA - dayB) : 0;
        int window = isSure ? StoryWeights.WindowDays : StoryWeights.InferredWindowDays;
        return days > window ? 0 : (float)Math.Min(0.999, product * StoryWeights.Fading(days, isSure));
    }
}
