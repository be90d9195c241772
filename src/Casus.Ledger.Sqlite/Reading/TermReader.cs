using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads how common terms are.</summary>
internal static class TermReader
{
    public static IEnumerable<TermCount> Counts(Session session, TermCountsQuery query)
    {
        // Reports are never deleted and their numbers have no gaps, so the last one is how many there are.
        long all = session.Number("SELECT max(id) FROM reports") ?? 0;
        foreach (string term in query.Terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (session.Number("SELECT reports FROM terms WHERE term = $1", term) is > 0 and { } reports)
            {
                yield return new TermCount(term, reports, all);
            }
        }
    }

    /// <summary>The terms as a JSON list, in the map's order.</summary>
    public static string List(IReadOnlyDictionary<string, float> terms) => CoreJson.Write<IReadOnlyList<string>>([.. terms.Keys]);

    /// <summary>The terms that occur, rarest first.</summary>
    public static List<WeightedTerm> Rarest(Session session, IReadOnlyDictionary<string, float> terms)
    {
        float[] weights = [.. terms.Values];
        var found = new List<WeightedTerm>(weights.Length);
        using (var rows = session.Rows(
            "SELECT j.key, t.id, t.reports FROM json_each($1) j CROSS JOIN terms t ON t.term = j.value WHERE t.reports > 0", List(terms)))
        {
            while (rows.Read())
            {
                found.Add(new WeightedTerm(rows.GetInt64(1), rows.GetInt64(2), weights[rows.GetInt32(0)]));
            }
        }

        found.Sort((a, b) => a.Reports != b.Reports ? a.Reports.CompareTo(b.Reports) : a.Id.CompareTo(b.Id));
        return found;
    }
}

/// <summary>A term of the new report that the ledger knows.</summary>
internal readonly record struct WeightedTerm(long Id, long Reports, double Weight);
