namespace Casus.Resolution.Mentions;

/// <summary>Which reports may tell of one event: those of one story, and those of other stories that are much alike.</summary>
internal sealed class ReportKinship
{
    /// <summary>Reports of two stories are compared above this likeness.</summary>
    public const float Alike = 0.2f;

    private readonly List<Kin>[] kin;

    /// <summary>Finds them.</summary>
    /// <param name="reports">The reports with their stories.</param>
    /// <param name="neighbours">Which of them are like each other.</param>
    public ReportKinship(IReadOnlyList<ReportView> reports, ReportNeighbours neighbours)
    {
        kin = Enumerable.Range(0, reports.Count).Select(_ => new List<Kin>()).ToArray();
        foreach (var (a, b, words) in neighbours.Pairs.Where(p => p.Words > Alike && reports[p.A].Story != reports[p.B].Story))
        {
            Add(a, b, ReportLikeness.Of(reports[a], reports[b], words), isOneStory: false);
        }

        foreach (var story in Enumerable.Range(0, reports.Count).GroupBy(d => reports[d].Story).Select(g => g.ToList()))
        {
            for (int i = 0; i < story.Count; i++)
            {
                for (int j = i + 1; j < story.Count; j++)
                {
                    var (x, y) = (reports[story[i]], reports[story[j]]);
                    Add(story[i], story[j], ReportLikeness.Of(x, y, WeightedWords.Likeness(x.Words, y.Words)), isOneStory: true);
                }
            }
        }

        foreach (var list in kin)
        {
            list.Sort((x, y) => x.Other.CompareTo(y.Other));
        }
    }

    /// <summary>The kin of a report, by their numbers; the report itself is not among them.</summary>
    public IReadOnlyList<Kin> Of(int report) => kin[report];

    private void Add(int a, int b, ReportLikeness likeness, bool isOneStory)
    {
        kin[a].Add(new Kin(b, likeness, isOneStory));
        kin[b].Add(new Kin(a, likeness, isOneStory));
    }

    /// <summary>Another report.</summary>
    /// <param name="Other">Its number.</param>
    /// <param name="Likeness">How alike they are.</param>
    /// <param name="IsOneStory">True for reports of one story.</param>
    internal readonly record struct Kin(int Other, ReportLikeness Likeness, bool IsOneStory);
}
