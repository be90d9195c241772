namespace Casus.Resolution.Mentions;

/// <summary>Which reports of a question are like each other by their words, and how alike they are to all others.</summary>
internal sealed class ReportNeighbours
{
    /// <summary>Reports less alike are no neighbours.</summary>
    public const float Least = 0.08f;

    private readonly IReadOnlyList<ReportView> reports;
    private readonly List<Neighbour>[] near; // by report: its neighbours, ascending
    private readonly int[][] nearest; // by report: its neighbours, the most alike first
    private readonly Dictionary<int, int>[] ranks; // by report: the place of each neighbour among them, 0 the most alike

    public ReportNeighbours(IReadOnlyList<ReportView> reports)
    {
        this.reports = reports;
        near = Enumerable.Range(0, reports.Count).Select(_ => new List<Neighbour>()).ToArray();
        Find();
        foreach (var list in near)
        {
            list.Sort((x, y) => x.Other.CompareTo(y.Other));
        }

        nearest = Array.ConvertAll(near, list => list.OrderByDescending(n => n.Words).ThenBy(n => n.Other).Select(n => n.Other).ToArray());
        ranks = Array.ConvertAll(nearest, list => list.Select((other, rank) => (other, rank)).ToDictionary(x => x.other, x => x.rank));
    }

    /// <summary>The pairs of neighbours, the lower number first, ascending.</summary>
    public IEnumerable<(int A, int B, float Words)> Pairs =>
        near.SelectMany((list, a) => list.Where(n => n.Other > a).Select(n => (a, n.Other, n.Words)));

    /// <summary>How many neighbours a report has.</summary>
    public int Count(int report) => near[report].Count;

    /// <summary>The place of a report among another's neighbours, 0 for the most alike.</summary>
    public int Rank(int report, int neighbour) => ranks[report][neighbour];

    /// <summary>How many of the reports nearest to each, themselves among them, are near to both: a part of all, 0 to 1.</summary>
    public float NearestInCommon(int a, int b, int count)
    {
        var of = nearest[a].Take(count).Append(a).ToHashSet();
        int shared = nearest[b].Take(count).Append(b).Count(of.Contains);
        return shared / (float)((2 * count) + 2 - shared);
    }

    /// <summary>How alike two reports are in what other reports are like them, 0 to 1: by all words, and by names.</summary>
    public (float Words, float Names) ToOthers(int a, int b)
    {
        var (words, names) = (default(Sums), default(Sums));
        var (x, y) = (near[a], near[b]);
        for (int i = 0, j = 0; i < x.Count || j < y.Count;)
        {
            int order = i == x.Count ? 1 : j == y.Count ? -1 : x[i].Other.CompareTo(y[j].Other);
            var (one, two) = (order <= 0 ? x[i++] : default, order >= 0 ? y[j++] : default);
            if ((order > 0 || one.Other != b) && (order < 0 || two.Other != a))
            {
                words.Add(one.Words, two.Words);
                names.Add(one.Names, two.Names);
            }
        }

        return (words.Cosine, names.Cosine);
    }

    private void Find()
    {
        var byWord = new Dictionary<int, List<(int Report, float Weight)>>();
        float[] likeness = new float[reports.Count];
        for (int d = 0; d < reports.Count; d++)
        {
            Array.Clear(likeness);
            var words = reports[d].Words;
            for (int w = 0; w < words.Words.Length; w++)
            {
                if (!byWord.TryGetValue(words.Words[w], out var others))
                {
                    byWord.Add(words.Words[w], others = []);
                }

                foreach (var (other, weight) in others)
                {
                    likeness[other] += weight * words.Weights[w];
                }

                others.Add((d, words.Weights[w]));
            }

            AddNear(d, likeness);
        }
    }

    private void AddNear(int report, float[] likeness)
    {
        for (int other = 0; other < report; other++)
        {
            if (likeness[other] >= Least)
            {
                float names = WeightedWords.Likeness(reports[report].Names, reports[other].Names);
                near[report].Add(new Neighbour(other, likeness[other], names));
                near[other].Add(new Neighbour(report, likeness[other], names));
            }
        }
    }

    private readonly record struct Neighbour(int Other, float Words, float Names);

    private struct Sums
    {
        private float both, one, other;

        public readonly float Cosine => one * other == 0 ? 0 : both / MathF.Sqrt(one * other);

        public void Add(float a, float b) => (both, one, other) = (both + (a * b), one + (a * a), other + (b * b));
    }
}
