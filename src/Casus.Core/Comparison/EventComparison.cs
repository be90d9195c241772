namespace Casus;

/// <summary>Lays side by side what the reports of one event say: who did it, to whom, when, where, how many.</summary>
public static class EventComparison
{
    /// <summary>The fields that some report tells, in a fixed order: who, whom, day, place, then what is counted.</summary>
    /// <param name="told">The event.</param>
    public static IReadOnlyList<FieldComparison> Of(Event told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var origins = OriginNumbers(told);
        bool isByReport = origins.Values.Distinct().Count() < 2;
        return ToldValues.Of(told).GroupBy(v => v.Field, StringComparer.Ordinal)
            .OrderBy(g => Array.IndexOf(ToldValues.Fields, g.Key) is var at && at < 0 ? ToldValues.Fields.Length : at)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Field(told, g.Key, g.ToList(), origins, isByReport)).ToList();
    }

    /// <summary>The number of each report's origin, counted from 1.</summary>
    /// <param name="told">The event.</param>
    public static IReadOnlyDictionary<string, int> OriginNumbers(Event told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var numbers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < told.OriginGroups.Count; i++)
        {
            foreach (string id in told.OriginGroups[i].DocumentIds)
            {
                numbers[id] = i + 1;
            }
        }

        foreach (var member in told.Members)
        {
            numbers.TryAdd(member.Mention.DocumentId, numbers.Count + 1);
        }

        return numbers;
    }

    private static FieldComparison Field(
        Event told, string field, List<ToldValue> values, IReadOnlyDictionary<string, int> origins, bool isByReport)
    {
        var shown = values.GroupBy(v => Key(told, v, values), StringComparer.Ordinal).Select(g => new FieldValue(
            g.OrderByDescending(v => v.Key.Length).ThenBy(v => v.Value, StringComparer.Ordinal).First().Value,
            [.. g.Select(v => origins.GetValueOrDefault(v.Telling.DocumentId)).Distinct().Order()],
            [.. g.Select(v => v.Telling).DistinctBy(t => t.DocumentId).OrderBy(t => t.DocumentId, StringComparer.Ordinal)]))
            .OrderByDescending(v => v.Origins.Count).ThenByDescending(v => v.Tellings.Count).ThenBy(v => v.Value, StringComparer.Ordinal).ToList();
        var units = values.GroupBy(v => isByReport ? v.Telling.DocumentId : origins.GetValueOrDefault(v.Telling.DocumentId).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .Select(g => string.Join('\n', g.Select(v => Key(told, v, values)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))).ToList();
        var agreement = units.Count == 1 ? Agreement.OnlyOne : units.Distinct(StringComparer.Ordinal).Count() == 1 ? Agreement.Agreed : Agreement.Differs;
        return new FieldComparison(field, agreement, shown);
    }

    // "2025-05" and "2025-05-04" are no difference, nor are a town and the state in which it lies.
    private static string Key(Event told, ToldValue value, List<ToldValue> among)
    {
        if (value.Field == "day")
        {
            return among.Select(v => v.Key).Where(k => k.StartsWith(value.Key, StringComparison.Ordinal)).MaxBy(k => k.Length) ?? value.Key;
        }

        if (value.Field != "place")
        {
            return value.Key;
        }

        var places = told.Members.Select(m => m.Mention.Place?.Place).OfType<Place>().ToList();
        var own = places.Find(p => p.Name == value.Key);
        return own is { Kind: PlaceKind.Country or PlaceKind.Admin }
            && places.Where(p => p.Kind > PlaceKind.Admin && p.Country == own.Country).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList() is [var inside] ? inside : value.Key;
    }
}
