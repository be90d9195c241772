namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>The names of a division with and without its generic word.</summary>
internal static class AdminNames
{
    private static readonly string[] After =
    [
        "Province", "County", "Region", "Department", "District", "Oblast", "State", "Parish", "Governorate", "Municipality", "Division", "Prefecture",
        "Canton", "Voivodeship", "Republic", "Krai", "Rayon", "Raion", "Borough", "Census Area", "City", "Area", "Zone", "Cercle", "Shi", "Okrug",
        "Autonomous Okrug", "Atoll", "Subregion", "Kommun", "Kommune", "kommun", "Shahrestān", "Agency", "Territory", "Special Region", "Metropolitan City",
        "Autonomous Region", "Autonomous Province", "Emirate", "Constituency", "Wilaya", "İlçesi", "Tumani", "Járás", "Aūdany", "Gun", "Sum", "vald", "pagasts",
        "Barrio-Pueblo", "Barrio", "novads", "district", "City and Borough", "Municipal District",
    ];

    private static readonly string[] Before =
    [
        "Province of ", "Provincia di ", "Provincia de ", "Provincia del ", "Free State of ", "State of ", "Republic of ", "Canton of ", "Region of ", "County of ", "City of ",
        "Department of ", "District of ", "Governorate of ", "Autonomous Province of ", "Autonomous Region of ", "Municipality of ", "Comuna ", "Municipio de ", "Municipio ",
        "Amphoe ", "Huyện ", "Kabupaten ", "Kota ", "Departamento de ", "Departamento ", "Shahrestān-e ", "Powiat ", "Gemeente ", "Obshtina ", "Gorodskoy Okrug ", "Oraş ", "Okres ",
        "Partido de ", "Markaz ", "Municipiul ", "Distrito ", "Politischer Bezirk ", "Općina ", "Daïra de ", "Daïra d’", "Thành Phố ", "Bashkia ", "Bezirk ", "Département de la ",
        "Département de ", "Département du ", "Département des ", "Nomós ", "Province ", "Opština ",
    ];

    /// <summary>The other names of a division: "Rapides" of "Rapides Parish", "Hubei Province" of "Hubei".</summary>
    /// <param name="name">Its name.</param>
    /// <param name="generic">The word that its country uses for such divisions, or null.</param>
    public static IEnumerable<string> Others(string name, string? generic)
    {
        string bare = Bare(name);
        if (bare != name)
        {
            yield return bare;
        }
        else if (generic is not null)
        {
            yield return $"{name} {generic}";
        }
    }

    /// <summary>The generic words after names, with how many names of a list have each.</summary>
    public static string? Generic(string name) => After.Where(w => name.EndsWith(" " + w, StringComparison.Ordinal)).MaxBy(w => w.Length);

    private static string Bare(string name)
    {
        string? after = Generic(name), before = Before.Where(w => name.StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
        string bare = after is not null ? name[..^(after.Length + 1)] : before is not null ? name[before.Length..] : name;
        return bare.Length > 2 && char.IsUpper(bare[0]) ? bare : name;
    }
}
