namespace Casus;

/// <summary>A story with reports in columns and happenings in rows: agreed, only here, differs.</summary>
/// <param name="Columns">The reports, or their origins where there are more reports than columns.</param>
/// <param name="More">How many reports are in no column.</param>
/// <param name="Rows">The happenings, in the order given.</param>
public sealed record StoryComparison(IReadOnlyList<ReportColumn> Columns, int More, IReadOnlyList<ComparedEvent> Rows)
{
    /// <summary>Compares the reports of a story.</summary>
    /// <param name="reports">The reports: id and outlet, which may be null.</param>
    /// <param name="events">The story's events, in the order in which they are to be read.</param>
    /// <param name="mostColumns">How many columns there is room for; at least 1.</param>
    public static StoryComparison Of(IReadOnlyList<KeyValuePair<string, string?>> reports, IReadOnlyList<Event> events, int mostColumns)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostColumns, 1);
        var names = reports.DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
        var ids = names.Keys.Order(StringComparer.Ordinal).ToList();
        var groups = ids.Count <= mostColumns ? ids.Select(id => new List<string> { id }).ToList() : ByOrigin(ids, events);
        var shown = groups.OrderByDescending(g => events.Count(e => Tells(e, g))).ThenBy(g => g[0], StringComparer.Ordinal).Take(mostColumns)
            .OrderBy(g => g[0], StringComparer.Ordinal).ToList();
        var columns = shown.ConvertAll(g => new ReportColumn(names[g[0]] ?? g[0], g));
        return new StoryComparison(columns, ids.Count - columns.Sum(c => c.DocumentIds.Count), [.. events.Select(e => Row(e, columns))]);
    }

    private static bool Tells(Event told, IReadOnlyList<string> documents) =>
        told.Members.Any(m => documents.Contains(m.Mention.DocumentId, StringComparer.Ordinal));

    // Reports that are one origin for some happening of the story.
    private static List<List<string>> ByOrigin(List<string> ids, IReadOnlyList<Event> events)
    {
        var first = ids.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var group in events.SelectMany(e => e.OriginGroups))
        {
            var known = group.DocumentIds.Where(first.ContainsKey).ToList();
            var joined = known.Select(id => first[id]).ToHashSet(StringComparer.Ordinal);
            string? to = joined.Order(StringComparer.Ordinal).FirstOrDefault();
            foreach (string id in ids.Where(id => joined.Count > 1 && joined.Contains(first[id])))
            {
                first[id] = to!;
            }
        }

        return ids.GroupBy(id => first[id], StringComparer.Ordinal).Select(g => g.ToList()).ToList();
    }

    private static ComparedEvent Row(Event told, List<ReportColumn> columns)
    {
        var differing = EventComparison.Of(told).Where(f => f.Agreement == Agreement.Differs).ToList();
        var cells = columns.ConvertAll(c => Cell(told, differing, c));
        int telling = told.Members.Select(m => m.Mention.DocumentId).Distinct(StringComparer.Ordinal).Count();
        var agreement = telling < 2 || (telling > 1 && cells.Count(c => c is not null) < 2) ? Agreement.OnlyOne
            : differing.Count > 0 ? Agreement.Differs : Agreement.Agreed;
        return new ComparedEvent(told, agreement, cells, agreement == Agreement.Differs ? [.. differing.Select(f => f.Field)] : []);
    }

    private static string? Cell(Event told, List<FieldComparison> differing, ReportColumn column) => !Tells(told, column.DocumentIds) ? null
        : string.Join("; ", differing.Select(f => (f.Field, Values: f.Values.Where(v => v.Tellings.Any(t => column.DocumentIds.Contains(t.DocumentId, StringComparer.Ordinal))).Select(v => v.Value).ToList()))
            .Where(f => f.Values.Count > 0).Select(f => $"{f.Field} {string.Join(", ", f.Values)}"));
}
