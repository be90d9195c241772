using System.Globalization;

namespace Casus.Tests.Resolution.Generated;

/// <summary>
/// The terms of invented news: those of the table of common terms, as often as they are there, and invented rare ones by Zipf's law.
/// How many of each kind a report has, and how many of them no table knows, is as counted in news.
/// </summary>
internal sealed class NewsVocabulary
{
    private const double RareTerms = 2_000_000, Commonest = 20; // rare terms by rank, the first ones left out
    private readonly Dictionary<char, (string[] Terms, long[] Counts)> known = [];
    private readonly Dictionary<string, float> weights = new(StringComparer.Ordinal);
    private readonly double allStories;

    /// <summary>Takes the table.</summary>
    /// <param name="table">The text of a language's <c>story-terms.tsv</c>.</param>
    public NewsVocabulary(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = table.Split('\n').Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')).Where(r => r.Length == 2)
            .ToDictionary(r => r[0], r => long.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        allStories = rows["*"];
        foreach (var kind in rows.Where(r => r.Key.Length > 1 && r.Key[1] == ':').GroupBy(r => r.Key[0]))
        {
            long sum = 0;
            known[kind.Key] = ([.. kind.Select(r => r.Key)], [.. kind.Select(r => sum += r.Value)]);
            foreach (var (term, count) in kind)
            {
                weights[term] = Weight(kind.Key, count);
            }
        }
    }

    /// <summary>Draws a term.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="kind">Its kind, one of <c>x n b f w</c>.</param>
    /// <returns>The term, and its weight where it stands once in running text.</returns>
    public (string Term, float Weight) Draw(Random random, char kind)
    {
        double rare = kind switch { 'x' => 0.17, 'n' => 0.47, 'b' => 0.92, 'f' => 0.27, _ => 0.27 };
        if (random.NextDouble() < rare)
        {
            int rank = (int)(Commonest * Math.Pow(RareTerms / Commonest, random.NextDouble()));
            return (string.Create(CultureInfo.InvariantCulture, $"{kind}:rare{rank}"), Weight(kind, 0));
        }

        var (terms, counts) = known[kind];
        int at = Array.BinarySearch(counts, random.NextInt64(counts[^1]) + 1);
        string term = terms[at >= 0 ? at : ~at];
        return (term, weights[term]);
    }

    /// <summary>Draws several terms.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="kinds">Their kinds, one letter each.</param>
    public (string Term, float Weight)[] DrawAll(Random random, string kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return [.. kinds.Select(k => Draw(random, k))];
    }

    // As terms of real reports are weighed: by kind and rarity.
    private float Weight(char kind, long stories)
    {
        double factor = kind switch { 'x' => 0.93, 'n' => 1.52, 'b' => 0.35, 'f' => 1.91, _ => 0.39 };
        return (float)(factor * Math.Pow(Math.Max(0.05, Math.Log((allStories + 0.85) / (stories + 0.85))), 0.46));
    }
}
