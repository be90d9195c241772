namespace Casus;

/// <summary>What kind of place.</summary>
public enum PlaceKind : byte
{
    /// <summary>A state or territory.</summary>
    Country,

    /// <summary>A region, province or disputed territory.</summary>
    Admin,

    /// <summary>A populated place.</summary>
    City,

    /// <summary>A sea, river, valley, crossing, base or the like.</summary>
    Feature,
}

/// <summary>A place of the world.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Country">ISO 3166 alpha-3 code; empty when it belongs to none or to several.</param>
/// <param name="Lat">Latitude in degrees, north positive.</param>
/// <param name="Lon">Longitude in degrees, east positive.</param>
/// <param name="GeonameId">GeoNames id, or null when not known.</param>
public sealed record Place(string Name, PlaceKind Kind, string Country, double Lat, double Lon, int? GeonameId);

/// <summary>A place named in the text.</summary>
/// <param name="Tokens">The tokens of the name.</param>
/// <param name="Place">The place meant.</param>
/// <param name="IsDateline">True when it says where the report was filed.</param>
public sealed record PlaceMention(TokenSpan Tokens, Place Place, bool IsDateline);

/// <summary>The places of a document, in text order. Capitals that stand for governments are not among them.</summary>
/// <param name="Mentions">The places.</param>
public sealed record PlaceTable(IReadOnlyList<PlaceMention> Mentions);
