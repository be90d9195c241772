using System.Globalization;
using Casus.Grounding.Phrases;
using Casus.Packs;

namespace Casus.Grounding.Places;

/// <summary>The places Casus knows: countries, regions and disputed territories, capitals and cities. Immutable and safe to share.</summary>
public sealed class Gazetteer
{
    private Gazetteer(PhraseIndex<KnownPlace> places, IReadOnlyList<Problem> problems)
    {
        Places = places;
        Problems = problems;
    }

    /// <summary>The rows that could not be used, each with its file, line and reason; empty when all were good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal PhraseIndex<KnownPlace> Places { get; }

    /// <summary>Loads the place files of the data.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    public static Gazetteer Load(DataPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var problems = new List<Problem>();
        var entries = new List<(string, KnownPlace)>();
        foreach (var row in Rows(pack, "actors/countries.tsv", problems, "iso3", "name", "official", "aliases", "lat", "lon"))
        {
            Add(entries, problems, row, PlaceKind.Country, row["iso3"], [row["name"], row["official"], .. row.List("aliases")]);
        }

        foreach (var row in Rows(pack, "places/regions.tsv", problems, "name", "aliases", "kind", "country", "claimed_by", "lat", "lon"))
        {
            var kind = row["kind"] switch { "admin" or "region" => PlaceKind.Admin, "city" => PlaceKind.City, _ => PlaceKind.Feature };
            Add(entries, problems, row, kind, row["country"], [row["name"], .. row.List("aliases")]);
        }

        foreach (string file in new[] { "places/capitals.tsv", "places/cities.tsv" })
        {
            foreach (var row in Rows(pack, file, problems, "geonameid", "name", "aliases", "country", "lat", "lon", "population", "kind"))
            {
                Add(entries, problems, row, PlaceKind.City, row["country"], [row["name"], .. row.List("aliases")]);
            }
        }

        return new Gazetteer(new PhraseIndex<KnownPlace>(entries), problems);
    }

    private static void Add(
        List<(string, KnownPlace)> entries, List<Problem> problems, TableRow row, PlaceKind kind, string country, string[] names)
    {
        if (!TryNumber(row["lat"], 90, out double lat) || !TryNumber(row["lon"], 180, out double lon))
        {
            problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"lat '{row["lat"]}' and lon '{row["lon"]}' are not degrees"));
            return;
        }

        int? id = int.TryParse(row["geonameid"], NumberStyles.None, CultureInfo.InvariantCulture, out int geonameId) ? geonameId : null;
        long population = long.TryParse(row["population"], NumberStyles.None, CultureInfo.InvariantCulture, out long p) ? p : 0;
        bool isRegion = row.File.EndsWith("regions.tsv", StringComparison.Ordinal);
        var known = new KnownPlace(new Place(names[0], kind, country, lat, lon, id), population, isRegion, row.List("claimed_by"));
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            entries.Add((name, known));
            string upper = name.ToUpperInvariant();
            if (kind == PlaceKind.City && upper != name && name.Length > 3)
            {
                entries.Add((upper, known)); // "KYIV, Ukraine (AP)"
            }
        }
    }

    /// <summary>The place that a name usually means.</summary>
    /// <param name="name">A name in its usual spelling.</param>
    /// <returns>Null when no file has the name.</returns>
    public Place? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        KnownPlace? best = null;
        foreach (var place in Places.Exact(name))
        {
            best = best is null || place.Weight > best.Weight ? place : best;
        }

        return best?.Place;
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string file, List<Problem> problems, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(file, pack.ReadText(file), columns);
        problems.AddRange(table.Problems);
        return table.Rows;
    }

    private static bool TryNumber(string cell, double bound, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= bound;
}
