namespace Casus;

/// <summary>A place of the world.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Country">ISO 3166 alpha-3 code; empty when it belongs to none or to several.</param>
/// <param name="Lat">Latitude in degrees, north positive.</param>
/// <param name="Lon">Longitude in degrees, east positive.</param>
/// <param name="GeonameId">GeoNames id, or null when not known.</param>
public sealed record Place(string Name, PlaceKind Kind, string Country, double Lat, double Lon, int? GeonameId);
