using Casus.Packs;

namespace Casus.Grounding.Times;

/// <summary>The days of feasts that move through the year. Immutable and safe to share.</summary>
internal sealed class FeastCalendar
{
    private const int FirstYear = 1583, LastYear = 2999;

    // What was done for a feast may be told in the past before it has come.
    private const int SlackDays = 21, NearDays = 60, FarDays = 250;

    private readonly Dictionary<string, FeastRule> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Feast>> dates = new(StringComparer.Ordinal);

    /// <summary>Reads <c>times/feasts.tsv</c> and <c>times/feast-dates.tsv</c>; data without them know no feasts.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="InvalidDataException">A row is broken; the message names its file and line.</exception>
    public static FeastCalendar Load(DataPack pack)
    {
        var calendar = new FeastCalendar();
        foreach (TableRow row in Rows(pack, "times/feasts.tsv", "feast", "kind", "month", "weekday", "nth", "offset", "days"))
        {
            calendar.rules[row["feast"]] = FeastRule.Read(row);
        }

        foreach (TableRow row in Rows(pack, "times/feast-dates.tsv", "feast", "first", "last"))
        {
            if (TimexValue.DayOf(row["first"]) is not { } first || TimexValue.DayOf(row["last"]) is not { } last || last < first)
            {
                throw new InvalidDataException($"{row.Where}: '{row["first"]}' to '{row["last"]}' are no days in order");
            }

            if (!calendar.dates.TryGetValue(row["feast"], out List<Feast>? known))
            {
                calendar.dates[row["feast"]] = known = [];
            }

            known.Add(new Feast(first, last));
        }

        return calendar;
    }

    /// <summary>True when the feast is known.</summary>
    /// <param name="feast">Its key.</param>
    public bool Knows(string feast) => rules.ContainsKey(feast) || dates.ContainsKey(feast);

    /// <summary>The feast of a year; null when it is not known or comes twice in that year.</summary>
    /// <param name="feast">Its key.</param>
    /// <param name="year">A Gregorian year.</param>
    public Feast? In(string feast, int year)
    {
        List<Feast> all = Occurrences(feast, year, year);
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The feast that a report means which gives no year; null when it is not known.</summary>
    /// <param name="feast">Its key.</param>
    /// <param name="reference">The report's day.</param>
    /// <param name="tense">-1 for past, 1 for future, 0 when nothing tells.</param>
    public Feast? Near(string feast, DateOnly reference, int tense) =>
        Nearest(Occurrences(feast, reference.Year - 1, reference.Year + 1), reference, tense);

    /// <summary>The occurrence that a report means which gives no year; null for none.</summary>
    /// <param name="candidates">Occurrences in the years around the report.</param>
    /// <param name="reference">The report's day.</param>
    /// <param name="tense">-1 for past, 1 for future, 0 when nothing tells.</param>
    public static Feast? Nearest(IEnumerable<Feast> candidates, DateOnly reference, int tense)
    {
        Feast? past = null, ahead = null;
        foreach (Feast candidate in candidates)
        {
            bool isPast = candidate.First <= reference;
            past = isPast && (past is null || candidate.First > past.Value.First) ? candidate : past;
            ahead = candidate.Last >= reference && (ahead is null || candidate.First < ahead.Value.First) ? candidate : ahead;
        }

        if (past is not { } before || ahead is not { } after)
        {
            return past ?? ahead;
        }

        int back = Math.Max(0, reference.DayNumber - before.Last.DayNumber), forth = Math.Max(0, after.First.DayNumber - reference.DayNumber);
        if (back == 0)
        {
            return before;
        }

        bool isAhead = tense > 0 ? back > NearDays || forth < FarDays : forth <= (tense < 0 ? SlackDays : NearDays) && back >= FarDays;
        return isAhead ? after : before;
    }

    private List<Feast> Occurrences(string feast, int first, int last)
    {
        var found = new List<Feast>();
        if (rules.TryGetValue(feast, out FeastRule rule))
        {
            for (int year = Math.Max(FirstYear, first); year <= Math.Min(LastYear, last); year++)
            {
                DateOnly start = rule.In(year);
                found.Add(new Feast(start, start.AddDays(rule.Days - 1)));
            }
        }
        else if (dates.TryGetValue(feast, out List<Feast>? known))
        {
            found.AddRange(known.Where(f => f.First.Year >= first && f.First.Year <= last));
        }

        return found;
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        if (!pack.Names.Contains(name))
        {
            return [];
        }

        Table table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }
}
