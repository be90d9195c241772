namespace Casus.Grounding.Places;

/// <summary>An entry that goes into the packed file.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Country">Alpha-3 code, or empty.</param>
/// <param name="Admin1">Entry of its division of first order, or -1.</param>
/// <param name="Admin2">Entry of its division of second order, or -1.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record PackedPlace(string Name, PlaceFeature Feature, string Country, int Admin1, int Admin2, double Lat, double Lon)
{
    /// <summary>People living there; 0 when not known.</summary>
    public long Population { get; init; }

    /// <summary>GeoNames id, or 0.</summary>
    public int GeonameId { get; init; }

    /// <summary>True when our own list of names that news uses has it.</summary>
    public bool IsNoted { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<(string Name, NameRank Rank)> OtherNames { get; init; } = [];
}
