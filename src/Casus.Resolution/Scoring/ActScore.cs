namespace Casus.Resolution.Scoring;

/// <summary>What the acts of two mentions tell, as far as one comparison of them serves every pair with the same acts.</summary>
/// <param name="Fits">False for acts of different kinds, which forbid a join.</param>
/// <param name="Act">What codes and words add, in log-odds.</param>
/// <param name="NamedContent">What the content adds where the parties have somebody with a code in common.</param>
/// <param name="BareContent">What it adds where they have nobody in common.</param>
internal sealed record ActScore(bool Fits, double Act, double NamedContent, double BareContent)
{
    private static readonly ActScore Apart = new(false, 0, 0, 0);

    /// <summary>Compares two acts.</summary>
    /// <param name="a">A mention's act.</param>
    /// <param name="b">The other's.</param>
    public static ActScore Of(EventMention a, EventMention b)
    {
        if (!ActMatch.Fits(a, b))
        {
            return Apart;
        }

        Span<double> sums = stackalloc double[PairScore.Groups];
        sums.Clear();
        ActMatch.AddAct(a, b, new JoinTally(sums, null));
        double act = sums[(int)JoinGroup.Act];
        return new ActScore(true, act, Content(a, b, 1), Content(a, b, 0));
    }

    private static double Content(EventMention a, EventMention b, int named)
    {
        Span<double> sums = stackalloc double[PairScore.Groups];
        sums.Clear();
        ActMatch.AddContent(a, b, named, new JoinTally(sums, null));
        return sums[(int)JoinGroup.Content];
    }
}
