using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Places;

/// <summary>The countries and the regions of our own files, which stand before GeoNames; read as text, so that a new row needs no packing.</summary>
internal sealed class OwnPlaces
{
    private const string CountryFile = "actors/countries.tsv", RegionFile = "places/regions.tsv";
    private readonly List<OwnPlace> places = [];
    private readonly ToponymTableBuilder names = new();
    private readonly List<Problem> problems;

    private OwnPlaces(DataPack pack, List<Problem> problems)
    {
        this.problems = problems;
        foreach (var row in Rows(pack, CountryFile, "iso3", "name", "official", "aliases", "lat", "lon"))
        {
            Add(row, PlaceFeature.Country, row["iso3"], [row["official"], .. row.List("aliases")]);
        }

        foreach (var row in Rows(pack, RegionFile, "name", "aliases", "kind", "country", "claimed_by", "lat", "lon"))
        {
            if (PlaceFeatures.TryParse(row["kind"], out var feature))
            {
                Add(row, feature, row["country"], row.List("aliases"));
            }
            else
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"kind '{row["kind"]}' is not one of the kinds of regions"));
            }
        }

        Names = names.Build(places.Count).Table;
    }

    public IReadOnlyList<OwnPlace> Places => places;

    public ToponymTable Names { get; }

    public static OwnPlaces Load(DataPack pack, List<Problem> problems) => new(pack, problems);

    private void Add(TableRow row, PlaceFeature feature, string country, string[] aliases)
    {
        if (!TryNumber(row["lat"], 90, out double lat) || !TryNumber(row["lon"], 180, out double lon))
        {
            problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"lat '{row["lat"]}' and lon '{row["lon"]}' are not degrees"));
            return;
        }

        if (!names.Add(row["name"], places.Count, NameRank.Primary))
        {
            problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["name"]}' cannot be a name"));
            return;
        }

        foreach (string alias in aliases)
        {
            names.Add(alias, places.Count, NameRank.Alternate);
        }

        places.Add(new OwnPlace(row["name"], feature, country, row.List("claimed_by"), lat, lon));
    }

    private IReadOnlyList<TableRow> Rows(DataPack pack, string file, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(file, pack.ReadText(file), columns);
        problems.AddRange(table.Problems);
        return table.Rows;
    }

    private static bool TryNumber(string cell, double bound, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= bound;
}
