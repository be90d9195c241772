namespace Casus.Grounding.Places.Choosing;

/// <summary>A place that a name of the report may mean.</summary>
internal sealed class PlaceOption
{
    private const float RegionKm = 500, KmPerDegree = 111.2f;

    public required GazetteerEntry Entry { get; init; }

    public required PlaceFeature Feature { get; init; }

    public required string Country { get; init; }

    /// <summary>The country's number among those of the report.</summary>
    public int CountryNumber { get; set; }

    /// <summary>Entry of its division of first order, its own where it is one; -1 for none.</summary>
    public required int Admin1 { get; init; }

    /// <summary>Entry of its division of second order, its own where it is one; -1 for none.</summary>
    public required int Admin2 { get; init; }

    public required float Lat { get; init; }

    public required float Lon { get; init; }

    /// <summary>Clues of the place, the name and the words beside it.</summary>
    public PlaceClues Clues;

    /// <summary>How likely the name means this place, 0 to 1; those of a name and of no known place add up to 1.</summary>
    public float Chance { get; set; }

    /// <summary>True for what has a point: places of other kinds are near nothing.</summary>
    public bool IsPoint => Feature is >= PlaceFeature.Admin2 and < PlaceFeature.Region;

    /// <summary>True when another place lies in this country, division or region.</summary>
    public bool Holds(PlaceOption inner) => Feature switch
    {
        PlaceFeature.Country => inner.Feature != PlaceFeature.Country && inner.Entry.IsIn(Country),
        PlaceFeature.Admin1 => inner.Feature != PlaceFeature.Admin1 && inner.Admin1 == Entry.Id,
        PlaceFeature.Admin2 => inner.Feature != PlaceFeature.Admin2 && inner.Admin2 == Entry.Id,
        PlaceFeature.Admin or PlaceFeature.Region or PlaceFeature.Island => inner.Feature != PlaceFeature.Country && IsWithin(inner, RegionKm),
        _ => false,
    };

    private bool IsWithin(PlaceOption other, float km)
    {
        float y = (Lat - other.Lat) * KmPerDegree, x = (Lon - other.Lon) * KmPerDegree * MathF.Cos(Lat * MathF.PI / 180);
        return (x * x) + (y * y) < km * km;
    }
}
