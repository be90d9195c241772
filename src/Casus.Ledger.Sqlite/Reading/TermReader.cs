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

    /// <summary>The terms that occur, rarest first.</summary>
    public static List<WeightedTerm> Rarest(Session session, IReadOnlyDictionary<string, float> terms)
    {
        var found = new List<WeightedTerm>(terms.Count);
        foreach (var (term, weight) in terms)
        {
            using var row = session.Rows("SELECT id, reports FROM terms WHERE term = $1", term);
            if (row.Read() && row.GetInt64(1) > 0)
            {
                found.Add(new WeightedTerm(row.GetInt64(0), row.GetInt64(1), weight));
            }
        }

        found.Sort((a, b) => a.Reports != b.Reports ? a.Reports.CompareTo(b.Reports) : a.Id.CompareTo(b.Id));
        return found;
    }
}

/// <summary>A term of the new report that the ledger knows.</summary>
internal readonly record struct WeightedTerm(long Id, long Reports, double Weight);
