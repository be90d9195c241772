namespace Casus.Resolution.Scoring;

/// <summary>Two mentions compared, feature by feature; each number is what the feature adds, in log-odds.</summary>
internal readonly record struct PairScore
{
    /// <summary>How many kinds of comparison there are.</summary>
    public const int Groups = 10;

    /// <summary>A comparison that nothing forbids.</summary>
    /// <param name="sums">What each <see cref="JoinGroup"/> adds.</param>
    public PairScore(ReadOnlySpan<double> sums)
    {
        Prior = sums[(int)JoinGroup.Prior];
        Act = sums[(int)JoinGroup.Act];
        Parties = sums[(int)JoinGroup.Parties];
        Date = sums[(int)JoinGroup.Date];
        Place = sums[(int)JoinGroup.Place];
        Quantities = sums[(int)JoinGroup.Quantities];
        Content = sums[(int)JoinGroup.Content];
        Talk = sums[(int)JoinGroup.Talk];
        Telling = sums[(int)JoinGroup.Telling];
        Words = sums[(int)JoinGroup.Words];
    }

    /// <summary>What forbids the join.</summary>
    public JoinConflict Conflict { get; init; }

    /// <summary>The belief before any comparison.</summary>
    public double Prior { get; init; }

    /// <summary>Codes and words of the act.</summary>
    public double Act { get; init; }

    /// <summary>Who and to whom.</summary>
    public double Parties { get; init; }

    /// <summary>When.</summary>
    public double Date { get; init; }

    /// <summary>Where.</summary>
    public double Place { get; init; }

    /// <summary>How many.</summary>
    public double Quantities { get; init; }

    /// <summary>What is offered, demanded, threatened or said.</summary>
    public double Content { get; init; }

    /// <summary>Whether both were said in one talk.</summary>
    public double Talk { get; init; }

    /// <summary>Where the two are told.</summary>
    public double Telling { get; init; }

    /// <summary>The words of the two sentences.</summary>
    public double Words { get; init; }

    /// <summary>The comparison without the belief before it.</summary>
    public double Evidence => Act + Parties + Date + Place + Quantities + Content + Talk + Telling + Words;

    /// <summary>The whole sum; negative infinity when something forbids the join.</summary>
    public double LogOdds => Conflict == JoinConflict.None ? Prior + Evidence : double.NegativeInfinity;
}
