namespace Casus.Tools.Train.Triggers;

/// <summary>How well triggers are found: each found one is matched with the one marked that it overlaps most, one to one.</summary>
internal sealed class TriggerScores
{
    private int found, gold, matched;

    /// <summary>Adds a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">What was found in it; what lies outside the marked sentences does not count.</param>
    public void Add(TriggerReport report, TriggerTable table)
    {
        var spans = table.Mentions.Select(m => report.Document.Tokens.Span(m.Tokens)).Where(report.IsMarked).ToList();
        var pairs = from f in Enumerable.Range(0, spans.Count)
                    from g in Enumerable.Range(0, report.Gold.Count)
                    let share = Share(spans[f], report.Gold[g])
                    where share > 0
                    orderby share descending, f, g
                    select (f, g);
        HashSet<int> usedFound = [], usedGold = [];
        foreach (var (f, g) in pairs)
        {
            if (!usedFound.Contains(f) && usedGold.Add(g))
            {
                usedFound.Add(f);
            }
        }

        (found, gold, matched) = (found + spans.Count, gold + report.Gold.Count, matched + usedGold.Count);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        double precision = 100.0 * matched / Math.Max(1, found), recall = 100.0 * matched / Math.Max(1, gold);
        return FormattableString.Invariant(
            $"precision {precision:F1} recall {recall:F1} F1 {200.0 * matched / Math.Max(1, found + gold):F1} ({gold} marked, {found} found)");
    }

    private static double Share(TextSpan a, TextSpan b) =>
        (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
}
