namespace Casus.Resolution.Mentions;

/// <summary>Which reports may tell of one event: those of one story, and those of other stories that are much alike.</summary>
internal sealed class ReportKinship
{
    /// <summary>Reports of two stories are compared above this likeness.</summary>
    public const float Alike = 0.2f;

    private readonly List<Kin>[] kin;

    public ReportKinship(IReadOnlyList<ReportView> reports)
    {
        kin = Enumerable.Range(0, reports.Count).Select(_ => new List<Kin>()).ToArray();
        var byWord = new Dictionary<int, List<int>>();
        for (int d = 0; d < reports.Count; d++)
        {
            var met = new SortedSet<int>();
            foreach (int word in reports[d].Words.Words)
            {
                if (!byWord.TryGetValue(word, out var others))
                {
                    byWord.Add(word, others = []);
                }

                met.UnionWith(others);
                others.Add(d);
            }

            foreach (int other in met)
            {
                Add(reports, d, other);
            }
        }
    }

    /// <summary>The kin of a report, by their numbers; the report itself is not among them.</summary>
    public IReadOnlyList<Kin> Of(int report) => kin[report];

    private void Add(IReadOnlyList<ReportView> reports, int a, int b)
    {
        float likeness = WeightedWords.Likeness(reports[a].Words, reports[b].Words);
        bool isOneStory = reports[a].IsOfStoryOf(reports[b]);
        if (isOneStory || likeness > Alike)
        {
            var all = ReportLikeness.Of(reports[a], reports[b], likeness);
            kin[a].Add(new Kin(b, all, isOneStory));
            kin[b].Add(new Kin(a, all, isOneStory));
        }
    }

    /// <summary>Another report.</summary>
    /// <param name="Other">Its number.</param>
    /// <param name="Likeness">How alike they are.</param>
    /// <param name="IsOneStory">True for reports of one story.</param>
    internal readonly record struct Kin(int Other, ReportLikeness Likeness, bool IsOneStory);
}
