namespace Casus.Grounding.Places;

/// <summary>A row of the place files.</summary>
/// <param name="Place">The place.</param>
/// <param name="Population">People living there; 0 when not known.</param>
/// <param name="IsRegion">True when it is a region, territory or feature of the region file.</param>
/// <param name="ClaimedBy">Alpha-3 codes of the countries that claim or share it; empty for most.</param>
internal sealed record KnownPlace(Place Place, long Population, bool IsRegion, IReadOnlyList<string> ClaimedBy)
{
    /// <summary>How likely a bare name means this place: countries, then regions, then cities by population (natural log).</summary>
    public double Weight => Place.Kind == PlaceKind.Country ? 40 : IsRegion ? 30 : Math.Log(Population + 1);

    public bool IsIn(string country) => Place.Country == country || ClaimedBy.Contains(country);
}
