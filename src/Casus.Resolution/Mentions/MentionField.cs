namespace Casus.Resolution.Mentions;

/// <summary>The mentions of one question in numbers, in an order of their own, and which of them may tell one happening.</summary>
internal sealed class MentionField
{
    private const int LettersAlike = 4;
    private const float LeastLikeness = 0.6f, LeastKind = 0.3f, LeastMeaning = 0.4f;

    /// <summary>Prepares the mentions.</summary>
    /// <param name="mentions">The mentions, by report and span.</param>
    /// <param name="reports">Their reports.</param>
    /// <param name="words">Numbers of words.</param>
    /// <param name="pairs">How words are related.</param>
    /// <param name="storyTreesOf">By a report's id: what was learned of when two reports are of one story.</param>
    public MentionField(
        IReadOnlyList<BareMention> mentions, IReadOnlyDictionary<string, MentionReport> reports, WordNumbers words, WordPairs pairs, Func<string, StoryTrees> storyTreesOf)
    {
        (Numbers, WordPairs) = (words, pairs);
        var views = mentions.GroupBy(m => m.DocumentId, StringComparer.Ordinal)
            .Select(g => (Report: new ReportView(reports.GetValueOrDefault(g.Key) ?? new MentionReport(g.Key), words), Mentions: g.ToList())).ToList();
        var byReport = views.ConvertAll(v => v.Mentions.ConvertAll(m => new MentionView(m, v.Report, words)));
        Mentions = [.. byReport.SelectMany(m => m)];
        var all = views.ConvertAll(v => v.Report);
        var neighbours = new ReportNeighbours(all);
        ReportGrouping.Set(all, neighbours, storyTreesOf);
        var kin = new ReportKinship(all, neighbours);
        MentionStandings.Set(byReport, kin, words);
        Pairs = FindPairs(byReport, kin);
    }

    /// <summary>The mentions.</summary>
    public IReadOnlyList<MentionView> Mentions { get; }

    /// <summary>The pairs that may tell one happening, found anew each time; of all others that is taken to be sure not to be so.</summary>
    public IEnumerable<MentionPair> Pairs { get; }

    /// <summary>Numbers of words.</summary>
    public WordNumbers Numbers { get; }

    /// <summary>How words are related.</summary>
    public WordPairs WordPairs { get; }

    /// <summary>The numbers of a pair.</summary>
    public void Fill(MentionPair pair, Span<float> row) => PairFeatures.Fill(Mentions[pair.A], Mentions[pair.B], pair.Likeness, WordPairs, Numbers, row);

    /// <summary>What the report itself adds to the log-odds of a pair.</summary>
    public float Cases(MentionPair pair) => TwoCases.Of(Mentions[pair.A], Mentions[pair.B]);

    private IEnumerable<MentionPair> FindPairs(List<List<MentionView>> byReport, ReportKinship kin)
    {
        int[] first = new int[byReport.Count];
        for (int d = 1; d < first.Length; d++)
        {
            first[d] = first[d - 1] + byReport[d - 1].Count;
        }

        for (int d = 0; d < first.Length; d++)
        {
            if (byReport[d].Count > 0)
            {
                var report = byReport[d][0].Report;
                foreach (var pair in PairsOf(byReport[d], byReport[d], (first[d], first[d]), ReportLikeness.Of(report, report, 1)))
                {
                    yield return pair;
                }
            }

            foreach (var pair in kin.Of(d).Where(o => o.Other > d).SelectMany(o => PairsOf(byReport[d], byReport[o.Other], (first[d], first[o.Other]), o.Likeness)))
            {
                yield return pair;
            }
        }
    }

    private IEnumerable<MentionPair> PairsOf(List<MentionView> report, List<MentionView> other, (int Own, int Other) first, ReportLikeness likeness)
    {
        for (int i = 0; i < report.Count; i++)
        {
            for (int j = ReferenceEquals(report, other) ? i + 1 : 0; j < other.Count; j++)
            {
                if (MayBeOne(report[i], other[j]))
                {
                    yield return new MentionPair(first.Own + i, first.Other + j, likeness);
                }
            }
        }
    }

    private bool MayBeOne(MentionView a, MentionView b)
    {
        var pair = WordPairs[a.Lemma, b.Lemma];
        if (a.Lemma == b.Lemma || pair.Likeness >= LeastLikeness || pair.Kind >= LeastKind || pair.Prefix >= LettersAlike
            || FamilyWords.IsShared(a.Family, b.Family))
        {
            return true;
        }

        foreach (int x in a.Acts)
        {
            foreach (int y in b.Acts)
            {
                if (x == y || WordPairs.Same(x, y) >= LeastMeaning)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
