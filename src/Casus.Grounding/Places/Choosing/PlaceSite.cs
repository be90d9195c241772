using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Places.Choosing;

/// <summary>The country that the address of a report's site says; weak evidence. Immutable.</summary>
internal sealed class PlaceSite
{
    private const string File = "actors/countries.tsv";
    private readonly FrozenDictionary<string, string> countries; // last part of a host name -> alpha-3

    private PlaceSite(FrozenDictionary<string, string> countries) => this.countries = countries;

    public static PlaceSite Load(DataPack pack)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Table.Parse(File, pack.ReadText(File), "iso2", "iso3").Rows)
        {
            found[row["iso2"]] = row["iso3"];
        }

        found["uk"] = found.GetValueOrDefault("GB", ""); // the one country whose domain is not its alpha-2 code
        return new PlaceSite(found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The country of a report's site; null for .com and the like, and where the report has no address.</summary>
    public string? CountryOf(Document document)
    {
        string? host = Host(document);
        int point = host?.LastIndexOf('.') ?? -1;
        return point > 0 && countries.TryGetValue(host![(point + 1)..], out string? country) ? country : null;
    }

    /// <summary>The telling part of the address of a report's site, "northtowngazette" of www.northtowngazette.com; null for none.</summary>
    public static string? HostOf(Document document)
    {
        string[] parts = Host(document)?.Split('.') ?? [];
        int first = parts is ["www", ..] ? 1 : 0;
        return parts.Length > first + 1 ? parts[first] : null;
    }

    private static string? Host(Document document) => Uri.TryCreate(document.Url, UriKind.Absolute, out var url) ? url.Host : document.Publisher;
}
