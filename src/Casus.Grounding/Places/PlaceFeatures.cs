namespace Casus.Grounding.Places;

/// <summary>What is known of features.</summary>
internal static class PlaceFeatures
{
    /// <summary>The kind that records give a feature.</summary>
    public static PlaceKind Kind(PlaceFeature feature) => feature switch
    {
        PlaceFeature.Country => PlaceKind.Country,
        PlaceFeature.Admin1 or PlaceFeature.Admin2 or PlaceFeature.Admin or PlaceFeature.Region => PlaceKind.Admin,
        >= PlaceFeature.Capital and <= PlaceFeature.FormerPlace => PlaceKind.City,
        _ => PlaceKind.Feature,
    };

    /// <summary>The feature of a kind in the region file.</summary>
    /// <param name="kind">The cell, in lower case.</param>
    /// <param name="feature">The feature.</param>
    /// <returns>False when there is no such kind.</returns>
    public static bool TryParse(string kind, out PlaceFeature feature)
    {
        if (kind == "city")
        {
            feature = PlaceFeature.City;
            return true;
        }

        return Enum.TryParse(kind, ignoreCase: true, out feature) && (feature >= PlaceFeature.Region || feature == PlaceFeature.Feature)
            && string.Equals(feature.ToString(), kind, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The feature of a GeoNames code of populated places.</summary>
    public static PlaceFeature OfCode(string code) => code switch
    {
        "PPLC" => PlaceFeature.Capital,
        "PPLA" => PlaceFeature.Admin1Seat,
        "PPLA2" => PlaceFeature.Admin2Seat,
        "PPLA3" or "PPLA4" or "PPLA5" => PlaceFeature.LesserSeat,
        "PPLX" => PlaceFeature.CitySection,
        "PPLH" or "PPLCH" or "PPLQ" or "PPLW" => PlaceFeature.FormerPlace,
        _ => PlaceFeature.City,
    };
}
