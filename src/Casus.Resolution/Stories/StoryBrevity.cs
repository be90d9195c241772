namespace Casus.Resolution.Stories;

/// <summary>What is asked of reports by how long they are: a mere headline has few terms to share.</summary>
internal static class StoryBrevity
{
    private static readonly double[] OfTerms = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(Brevity)];

    /// <summary>How brief a report is: 1 for a mere headline, 0 for a long report.</summary>
    /// <param name="terms">How many terms it has, at most 255.</param>
    public static double Of(int terms) => OfTerms[terms];

    /// <summary>How alike units must be to be joined.</summary>
    /// <param name="brief">How brief their reports are on average.</param>
    public static double Asked(double brief) => StoryWeights.Join + ((StoryWeights.JoinBrief - StoryWeights.Join) * brief);

    /// <summary>How alike the terms of two reports must be for the two to be linked.</summary>
    /// <param name="terms">How many terms one of them has.</param>
    /// <param name="others">How many the other has.</param>
    public static float Link(int terms, int others) => (float)(StoryWeights.LinkShare * Asked((OfTerms[terms] + OfTerms[others]) / 2));

    private static double Brevity(int terms)
    {
        double share = terms / StoryWeights.BriefTerms;
        return 1 / (1 + (share * share * share));
    }
}
