namespace Casus.Resolution.Mentions;

/// <summary>The numbers by which it is told whether two reports are of one story: each has a name. First come those of the two alone.</summary>
internal static class ReportFeatures
{
    private const int Few = 5, More = 10;

    private static readonly string[] Own = ["words", "names", "leads", "numbers", "fewer words", "more words"];

    private static readonly string[] Among =
        ["nearer place", "farther place", "five nearest in common", "ten nearest in common", "likeness to others", "likeness of names to others"];

    /// <summary>The names, in the order of the numbers.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Own, .. Among];

    /// <summary>Number of features of the two alone.</summary>
    public static int OwnCount => Own.Length;

    /// <summary>Number of all features.</summary>
    public static int Count => Names.Count;

    /// <summary>True when both reports have so many neighbours that these say something.</summary>
    public static bool AreAmongOthers(ReportNeighbours neighbours, int a, int b) => Math.Min(neighbours.Count(a), neighbours.Count(b)) >= Few;

    /// <summary>Compares two reports; the order of the two makes no difference.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="neighbours">Which of them are like each other.</param>
    /// <param name="pair">Two that are, and how alike by all their words.</param>
    public static float[] Of(IReadOnlyList<ReportView> reports, ReportNeighbours neighbours, (int A, int B, float Words) pair)
    {
        var (a, b) = (reports[pair.A], reports[pair.B]);
        var likeness = ReportLikeness.Of(a, b, pair.Words);
        var (length, other) = (a.Words.Words.Length, b.Words.Words.Length);
        var (place, back) = (neighbours.Rank(pair.A, pair.B), neighbours.Rank(pair.B, pair.A));
        var (words, names) = neighbours.ToOthers(pair.A, pair.B);
        return
        [
            likeness.Words, likeness.Names, likeness.Lead, likeness.Numbers, Math.Min(length, other), Math.Max(length, other),
            Math.Min(place, back), Math.Max(place, back), neighbours.NearestInCommon(pair.A, pair.B, Few), neighbours.NearestInCommon(pair.A, pair.B, More), words, names,
        ];
    }
}
