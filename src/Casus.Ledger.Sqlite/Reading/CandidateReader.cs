using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>
/// Finds the reports that share most with a new one. Looks up the rarest terms first and reads at most <see cref="Budget"/>
/// entries of the index; terms too common to be read are still counted for the best reports found by the rarer ones. The
/// answer is exact where the budget suffices, and its cost does not grow with the ledger.
/// </summary>
internal static class CandidateReader
{
    private const int Budget = 600, Spare = 2;

    public static IEnumerable<StoryCandidate> Read(Session session, StoryCandidatesQuery query)
    {
        if (query.Limit <= 0)
        {
            yield break;
        }

        var terms = TermReader.Rarest(session, query.Terms);
        var scores = new Dictionary<long, double>();
        int counted = Scan(session, query, terms, scores);
        var best = Best(scores, counted == terms.Count ? query.Limit : (int)Math.Min((long)query.Limit * Spare, int.MaxValue));
        if (counted < terms.Count)
        {
            AddCommon(session, terms, counted, best);
        }

        var extents = new Dictionary<long, (int Reports, DateOnly? First)>();
        foreach (var (report, _) in best.Take(query.Limit))
        {
            long story = session.Number("SELECT story FROM reports WHERE id = $1", report)!.Value;
            if (!extents.TryGetValue(story, out var extent))
            {
                extents.Add(story, extent = Extent(session, story));
            }

            yield return new StoryCandidate(LedgerId.Of(LedgerId.Story, story), ReadingReader.Uncoded(session, report))
            {
                StoryReports = extent.Reports,
                StoryFirst = extent.First,
            };
        }
    }

    private static (int Reports, DateOnly? First) Extent(Session session, long story)
    {
        using var rows = session.Rows(
            "SELECT count(*), min(day) FROM (SELECT day FROM reports WHERE story = $1 ORDER BY id LIMIT $2)", story, StoryCandidate.MostCounted);
        rows.Read();
        return (rows.GetInt32(0), rows.DayOrNull(1));
    }

    /// <summary>How many of the terms were read to the end.</summary>
    private static int Scan(Session session, StoryCandidatesQuery query, List<WeightedTerm> terms, Dictionary<long, double> scores)
    {
        long first = query.Reference is { } from ? Math.Max(0L, (long)from.DayNumber - query.WindowDays) : 0;
        long last = query.Reference is { } to ? (long)to.DayNumber + query.WindowDays : int.MaxValue;
        int counted = 0;
        for (long sum = 0; counted < terms.Count && (sum += terms[counted].Reports) <= Budget;)
        {
            counted++;
        }

        string rare = Ids(terms, 0, counted);
        int left = Budget - AddRare(session, terms, rare, first, last, scores);
        left -= AddRare(session, terms, rare, Columns.NoDay, Columns.NoDay, scores);
        // The rest is more common over all, but may be rare within the window.
        for (; counted < terms.Count; counted++)
        {
            var found = new List<long>();
            Postings(session, terms[counted].Id, first, last, left, found);
            Postings(session, terms[counted].Id, Columns.NoDay, Columns.NoDay, left - found.Count, found);
            left -= found.Count;
            foreach (long report in found)
            {
                scores[report] = scores.GetValueOrDefault(report) + (left > 0 ? terms[counted].Weight : 0);
            }

            if (left <= 0)
            {
                break;
            }
        }

        return counted;
    }

    private static string Ids(List<WeightedTerm> terms, int from, int to) =>
        "[" + string.Join(',', terms.Take(to).Skip(from).Select(term => term.Id)) + "]";

    private static int AddRare(Session session, List<WeightedTerm> terms, string ids, long first, long last, Dictionary<long, double> scores)
    {
        int count = 0;
        using var rows = session.Rows(
            "SELECT j.key, t.report FROM json_each($1) j CROSS JOIN report_terms t ON t.term = j.value AND t.day BETWEEN $2 AND $3",
            ids,
            first,
            last);
        while (rows.Read())
        {
            long report = rows.GetInt64(1);
            scores[report] = scores.GetValueOrDefault(report) + terms[rows.GetInt32(0)].Weight;
            count++;
        }

        return count;
    }

    private static void Postings(Session session, long term, long first, long last, int limit, List<long> found)
    {
        if (limit <= 0)
        {
            return;
        }

        using var rows = session.Rows(
            "SELECT report FROM report_terms WHERE term = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC, report DESC LIMIT $4",
            term,
            first,
            last,
            limit);
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }
    }

    /// <summary>Adds the terms that were not read to the end to the scores of the best reports, and orders these anew.</summary>
    private static void AddCommon(Session session, List<WeightedTerm> terms, int counted, List<Score> best)
    {
        using var rows = session.Rows(
            """
            WITH b AS MATERIALIZED (
                SELECT j.key AS place, r.id AS report, coalesce(julianday(r.day) - 1721425.5, -1) AS day
                FROM json_each($1) j CROSS JOIN reports r ON r.id = j.value)
            SELECT b.place, j.key FROM b
            CROSS JOIN json_each($2) j
            CROSS JOIN report_terms t ON t.term = j.value AND t.day = b.day AND t.report = b.report
            """,
            "[" + string.Join(',', best.Select(score => score.Report)) + "]",
            Ids(terms, counted, terms.Count));
        while (rows.Read())
        {
            var score = best[rows.GetInt32(0)];
            best[rows.GetInt32(0)] = score with { Sum = score.Sum + terms[counted + rows.GetInt32(1)].Weight };
        }

        best.Sort();
    }

    private static List<Score> Best(Dictionary<long, double> scores, int count)
    {
        var best = new List<Score>(scores.Count);
        foreach (var (report, sum) in scores)
        {
            best.Add(new Score(report, sum));
        }

        best.Sort();
        return best.Count <= count ? best : best.GetRange(0, count);
    }

    private readonly record struct Score(long Report, double Sum) : IComparable<Score>
    {
        public int CompareTo(Score other) => Sum != other.Sum ? other.Sum.CompareTo(Sum) : Report.CompareTo(other.Report);
    }
}
