namespace Casus.Grounding.Places.Finding;

/// <summary>How notable a place is under one of its names.</summary>
internal static class Notability
{
    private const long Million = 1_000_000, City = 100_000, Town = 15_000;

    /// <summary>The most notable of the places that bear a name.</summary>
    public static KnownAs Best(Gazetteer gazetteer, PlaceHits hits)
    {
        var best = KnownAs.Unknown;
        foreach (var hit in hits)
        {
            var known = Of(gazetteer, hit);
            best = best == KnownAs.Unknown || known < best ? known : best;
        }

        return best;
    }

    public static KnownAs Of(Gazetteer gazetteer, PlaceHit hit)
    {
        var entry = gazetteer[hit.Id];
        var feature = entry.Feature;
        if (feature == PlaceFeature.Country)
        {
            return KnownAs.Country;
        }

        if (feature is PlaceFeature.Admin1 or PlaceFeature.Admin)
        {
            return hit.Rank == NameRank.Abbreviation ? KnownAs.ShortState : KnownAs.State;
        }

        if (entry.IsOwn)
        {
            return entry.Kind == PlaceKind.Feature ? KnownAs.Feature : KnownAs.Region;
        }

        if (feature == PlaceFeature.Admin2)
        {
            return KnownAs.Division;
        }

        long people = entry.Population;
        return hit.Rank != NameRank.Primary
            ? people >= City || feature == PlaceFeature.Capital ? KnownAs.CityByOtherName : KnownAs.TownByOtherName
            : people >= Million || feature == PlaceFeature.Capital ? KnownAs.Metropolis
            : people >= City ? KnownAs.City
            : people >= Town ? KnownAs.Town : KnownAs.Village;
    }
}
