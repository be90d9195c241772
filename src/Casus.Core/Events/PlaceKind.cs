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
