namespace Casus.Grounding.Places;

/// <summary>A row of the country table or of the region file.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Country">Alpha-3 code; empty when disputed, shared or in none.</param>
/// <param name="ClaimedBy">Alpha-3 codes of the countries that claim or share it.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record OwnPlace(string Name, PlaceFeature Feature, string Country, IReadOnlyList<string> ClaimedBy, double Lat, double Lon);
