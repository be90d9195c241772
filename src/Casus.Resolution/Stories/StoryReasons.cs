namespace Casus.Resolution.Stories;

/// <summary>
/// Says why reports are one story, from what decides it: the products of the weights of terms that reports share. Stories are joined by
/// the average of these products over all pairs, so a term's share of a report's likeness is its share of the products with all others.
/// </summary>
public static class StoryReasons
{
    private static readonly (char Code, string Kind)[] Kinds =
    [
        ('n', "names"), ('N', "names"), ('a', "names"), ('i', "names"), ('p', "places"), ('b', "word pairs"),
        ('f', "figures"), ('q', "figures"), ('e', "events"), ('d', "days"), ('y', "days"),
    ];

    /// <summary>Says why each report is in the story.</summary>
    /// <param name="readings">The reports of the story.</param>
    /// <param name="background">How common terms are.</param>
    /// <returns>One reason a report, in the order given.</returns>
    public static IReadOnlyList<StoryReason> Of(IReadOnlyList<ReportReading> readings, TermBackground background)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(background);
        StoryMark[] marks = [.. readings.Select(r => StoryMark.Of(r, background))];
        var all = new Dictionary<int, long>(); // by hash of a term: the sum of its weights
        foreach (uint term in marks.SelectMany(m => m.Terms))
        {
            all[StoryTerm.Hash(term)] = all.GetValueOrDefault(StoryTerm.Hash(term)) + StoryTerm.Weight(term);
        }

        return [.. readings.Select((r, i) => Of(r, marks[i], marks, all, background))];
    }

    private static StoryReason Of(ReportReading reading, StoryMark own, StoryMark[] marks, Dictionary<int, long> all, TermBackground background)
    {
        var probe = new TermProbe();
        probe.Take(own.Terms);
        (StoryMark? Mark, float Alike) nearest = default;
        foreach (var other in marks)
        {
            float product = ReferenceEquals(other, own) ? 0 : probe.Product(other.Terms);
            float alike = product >= StoryWeights.MayBeCopy && StoryLikeness.IsCopy(own.Sketch, other.Sketch) ? 1 : StoryLikeness.Of(product, own.Day, other.Day, own.IsDayOwn && other.IsDayOwn);
            nearest = alike > nearest.Alike ? (other, alike) : nearest;
        }

        var products = own.Terms
            .Select(t => (Hash: StoryTerm.Hash(t), Product: StoryTerm.Weight(t) * (double)(all[StoryTerm.Hash(t)] - StoryTerm.Weight(t))))
            .Where(p => p.Product > 0).ToDictionary(p => p.Hash, p => p.Product);
        double sum = products.Values.Sum();
        int? days = nearest.Mark is { Day: >= 0 } near && own.Day >= 0 ? Math.Abs(near.Day - own.Day) : null;
        float mean = marks.Length > 1 ? (float)(sum / StoryTerm.Unit / (marks.Length - 1)) : 0;
        return new StoryReason(
            reading.DocumentId, mean, nearest.Mark?.DocumentId, nearest.Alike, days, [.. Shared(reading, products, sum, background)]);
    }

    private static IEnumerable<SharedTerms> Shared(ReportReading reading, Dictionary<int, double> products, double sum, TermBackground background) => reading.Terms
        .Where(t => products.ContainsKey(StoryMark.TermHash(t.Key)))
        .GroupBy(t => StoryMark.TermHash(t.Key)) // of terms that cannot be told apart the heaviest is the one that counted
        .Select(g => (g.MaxBy(t => t.Value).Key, Share: products[g.Key] / sum))
        .GroupBy(t => Kind(t.Key, background), StringComparer.Ordinal)
        .Select(g => new SharedTerms(g.Key, g.Sum(t => t.Share), [.. g.OrderByDescending(t => t.Share).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create(Word(t.Key), t.Share))]))
        .OrderByDescending(s => s.Share).ThenBy(s => s.Kind, StringComparer.Ordinal);

    private static string Kind(string term, TermBackground background) =>
        Array.Find(Kinds, k => k.Code == term[0]).Kind ?? (background.IsCommon(term) ? "other words" : "rare words");

    // Beginnings of words of full length stand for all words that begin so.
    private static string Word(string term) => term[2..].Trim() + (term[0] == 'x' && term.Length - 2 >= StoryWeights.Beginning ? "-" : "");
}
