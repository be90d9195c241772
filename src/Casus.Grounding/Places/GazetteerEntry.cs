namespace Casus.Grounding.Places;

/// <summary>A place of the gazetteer: a view of one entry, for reading.</summary>
internal readonly struct GazetteerEntry
{
    private readonly GazetteerFile file;
    private readonly OwnPlace? own;

    internal GazetteerEntry(GazetteerFile file, OwnPlace? own, int id)
    {
        this.file = file;
        this.own = own;
        Id = id;
    }

    public int Id { get; }

    /// <summary>True when it is a country or a region of our own files.</summary>
    public bool IsOwn => own is not null;

    /// <summary>Its usual name; makes a string.</summary>
    public string Name => own?.Name ?? file.Name(Id);

    public PlaceFeature Feature => own?.Feature ?? file.Feature(Id);

    public PlaceKind Kind => PlaceFeatures.Kind(Feature);

    /// <summary>Alpha-3 code; empty when it is in no country or in several.</summary>
    public string Country => own?.Country ?? file.Country(Id);

    /// <summary>Alpha-3 codes of the countries that claim or share it; empty for most.</summary>
    public IReadOnlyList<string> ClaimedBy => own?.ClaimedBy ?? [];

    /// <summary>Entry of its division of first order; -1 when not known.</summary>
    public int Admin1 => own is null ? file.Admin1(Id) : -1;

    /// <summary>Entry of its division of second order; -1 when not known.</summary>
    public int Admin2 => own is null ? file.Admin2(Id) : -1;

    /// <summary>Degrees north.</summary>
    public double Lat => own?.Lat ?? file.Lat(Id);

    /// <summary>Degrees east.</summary>
    public double Lon => own?.Lon ?? file.Lon(Id);

    /// <summary>People living there, to three figures; 0 when not known, and for own places.</summary>
    public long Population => own is null ? file.Population(Id) : 0;

    /// <summary>GeoNames id; null for divisions and own places.</summary>
    public int? GeonameId => own is null ? file.GeonameId(Id) : null;

    /// <summary>True when our own list of names that news uses has it.</summary>
    public bool IsNoted => own is not null || file.IsNoted(Id);

    public bool IsIn(string country) => Country == country || ClaimedBy.Contains(country);

    public Place ToPlace() => new(Name, Kind, Country, Lat, Lon, GeonameId);
}
