namespace Casus.Resolution.Mentions;

/// <summary>Reckons how the word of each mention stands in the reports around its own.</summary>
internal static class MentionStandings
{
    private const float LeastLikeness = 0.04f; // of reports of one story
    private const float Like = 0.6f;

    /// <summary>Sets the standing of every mention.</summary>
    /// <param name="mentions">By report: its mentions.</param>
    /// <param name="kin">The reports of which mentions are compared.</param>
    /// <param name="numbers">Numbers of words.</param>
    public static void Set(IReadOnlyList<List<MentionView>> mentions, ReportKinship kin, WordNumbers numbers)
    {
        for (int d = 0; d < mentions.Count; d++)
        {
            var around = kin.Of(d).Where(k => k.Other == d || !k.IsOneStory || k.Likeness.Words > LeastLikeness).Select(k => k.Other).Append(d).Distinct().ToList();
            var told = around.SelectMany(o => mentions[o]).GroupBy(m => m.Lemma).ToDictionary(g => g.Key, g => (Count: g.Count(), Reports: g.Select(m => m.Report).Distinct().Count()));
            int all = told.Values.Sum(t => t.Count);
            foreach (var group in mentions[d].GroupBy(m => m.Lemma))
            {
                var like = told.Keys.Where(l => l == group.Key || numbers.Likeness(l, group.Key) > Like).ToHashSet();
                float reports = around.Count;
                var standing = new WordStanding(
                    told[group.Key].Count / (float)all, told[group.Key].Reports / reports,
                    around.Count(o => mentions[o].Any(m => like.Contains(m.Lemma))) / reports,
                    around.Count(o => mentions[o].Count > 0 && mentions[o][0].Report.Counts.ContainsKey(group.Key)) / reports, all, around.Count);
                foreach (var mention in group)
                {
                    mention.Standing = standing;
                }
            }
        }
    }
}
