namespace Casus.Resolution.Scoring;

/// <summary>Compares places: the same, near, one in the other, or apart.</summary>
internal static class PlaceMatch
{
    /// <summary>Places up to this far apart can be one scene.</summary>
    public const double NearKm = 30;

    // A region is told by a point somewhere inside it.
    private const double RegionKm = 400;

    /// <summary>How two places stand to each other.</summary>
    /// <param name="a">A place.</param>
    /// <param name="b">A place.</param>
    public static PlaceRelation Compare(Place a, Place b)
    {
        bool same = (a.GeonameId is not null && a.GeonameId == b.GeonameId)
            || (a.Name == b.Name && a.Country == b.Country && a.Kind == b.Kind);
        if (same)
        {
            return IsPoint(a) ? PlaceRelation.Same : PlaceRelation.Holding;
        }

        bool oneCountry = a.Country.Length > 0 && a.Country == b.Country;
        if (a.Kind == PlaceKind.Country || b.Kind == PlaceKind.Country)
        {
            return oneCountry ? PlaceRelation.Holding : a.Country.Length == 0 || b.Country.Length == 0 ? PlaceRelation.Unknown : PlaceRelation.Apart;
        }

        double km = DistanceKm(a, b);
        if (IsPoint(a) && IsPoint(b))
        {
            return km <= NearKm ? PlaceRelation.Near : a.Kind == b.Kind || km > 5 * NearKm ? PlaceRelation.Apart : PlaceRelation.Unknown;
        }

        // Disputed regions have no single country; their towns do.
        return km > RegionKm ? PlaceRelation.Apart : oneCountry || a.Country.Length == 0 || b.Country.Length == 0 ? PlaceRelation.Holding : PlaceRelation.Unknown;
    }

    /// <summary>True for a populated place or a feature such as a valley.</summary>
    /// <param name="place">A place.</param>
    public static bool IsPoint(Place place) => place.Kind is PlaceKind.City or PlaceKind.Feature;

    /// <summary>Distance on the sphere, in kilometres.</summary>
    /// <param name="a">A place.</param>
    /// <param name="b">A place.</param>
    public static double DistanceKm(Place a, Place b)
    {
        double lat1 = double.DegreesToRadians(a.Lat), lat2 = double.DegreesToRadians(b.Lat);
        double dLat = lat2 - lat1, dLon = double.DegreesToRadians(b.Lon - a.Lon);
        double h = Math.Pow(Math.Sin(dLat / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2));
        return 2 * 6371.0 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
