using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>
/// Finds the reports that share most with a new one. Looks up the rarest terms first and reads at most <see cref="Budget"/>
/// entries of the index; terms too common to be read are still counted for the best reports found by the rarer ones. The
/// answer is exact where the budget suffices, and its cost does not grow with the ledger.
/// </summary>
internal static class CandidateReader
{
    private const int Budget = 2000, Spare = 3;

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
            AddCommon(session, terms, counted, best, scores);
            best.Sort((a, b) => Compare(scores, a, b));
        }

        foreach (long report in best.Take(query.Limit))
        {
            long story = session.Number("SELECT story FROM reports WHERE id = $1", report)!.Value;
            yield return new StoryCandidate(LedgerId.Of(LedgerId.Story, story), ReadingReader.Uncoded(session, report));
        }
    }

    /// <summary>How many of the terms were read to the end.</summary>
    private static int Scan(Session session, StoryCandidatesQuery query, List<WeightedTerm> terms, Dictionary<long, double> scores)
    {
        long first = query.Reference is { } from ? Math.Max(0L, (long)from.DayNumber - query.WindowDays) : 0;
        long last = query.Reference is { } to ? (long)to.DayNumber + query.WindowDays : int.MaxValue;
        int left = Budget;
        for (int i = 0; i < terms.Count; i++)
        {
            int before = left;
            var found = new List<long>();
            left -= Postings(session, terms[i].Id, first, last, left, found);
            left -= Postings(session, terms[i].Id, Columns.NoDay, Columns.NoDay, left, found);
            bool isWhole = left > 0;
            foreach (long report in found)
            {
                scores[report] = scores.GetValueOrDefault(report) + (isWhole ? terms[i].Weight : 0);
            }

            if (!isWhole)
            {
                return i;
            }
        }

        return terms.Count;
    }

    private static int Postings(Session session, long term, long first, long last, int limit, List<long> found)
    {
        if (limit <= 0)
        {
            return 0;
        }

        int count = 0;
        using var rows = session.Rows(
            "SELECT report FROM report_terms WHERE term = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC, report DESC LIMIT $4",
            term,
            first,
            last,
            limit);
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
            count++;
        }

        return count;
    }

    private static void AddCommon(
        Session session, List<WeightedTerm> terms, int counted, List<long> reports, Dictionary<long, double> scores)
    {
        foreach (long report in reports)
        {
            long day = Columns.TermDay(session.Text("SELECT day FROM reports WHERE id = $1", report) is { } text ? Columns.ReadDay(text) : null);
            for (int i = counted; i < terms.Count; i++)
            {
                if (session.Number("SELECT 1 FROM report_terms WHERE term = $1 AND day = $2 AND report = $3", terms[i].Id, day, report) is not null)
                {
                    scores[report] += terms[i].Weight;
                }
            }
        }
    }

    private static List<long> Best(Dictionary<long, double> scores, int count)
    {
        var reports = new List<long>(scores.Keys);
        reports.Sort((a, b) => Compare(scores, a, b));
        return reports.Count <= count ? reports : reports.GetRange(0, count);
    }

    private static int Compare(Dictionary<long, double> scores, long a, long b) =>
        scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b);
}
