namespace Casus.Grounding.Places.Choosing;

/// <summary>Makes the options of a name, with the clues of the place itself.</summary>
internal static class PlaceOptions
{
    private const double MostPeople = 17; // natural log of 24 million
    private const long LargeTown = 100_000, FewPeople = 2_500_000, FamousPeople = 500_000;
    private const float FamousName = 0.5f; // the other names of large cities are known: "Odessa", "Bombay"
    private const double AroundDegrees = 0.7;
    private const float LandPeople = 0.7f; // a land is not its towns: its own clue says how likely it is

    public static PlaceOption Make(Gazetteer gazetteer, PlaceHit hit)
    {
        var entry = gazetteer[hit.Id];
        var feature = entry.Feature;
        var option = new PlaceOption
        {
            Entry = entry,
            Feature = feature,
            Country = entry.Country,
            Admin1 = feature == PlaceFeature.Admin1 ? entry.Id : entry.Admin1,
            Admin2 = feature == PlaceFeature.Admin2 ? entry.Id : entry.Admin2,
            Lat = (float)entry.Lat,
            Lon = (float)entry.Lon,
        };
        Set(option, PlaceClue.People, !option.IsPoint ? LandPeople : PeopleOf(entry, feature));
        if (ClueOf(feature, entry.IsOwn) is { } clue)
        {
            Set(option, clue, 1);
        }

        Set(option, PlaceClue.SmallState, feature == PlaceFeature.Admin1 && entry.Population < FewPeople && hit.Rank != NameRank.Abbreviation ? 1 : 0);
        Set(option, PlaceClue.Noted, entry.IsNoted && !entry.IsOwn ? 1 : 0);
        Set(option, PlaceClue.LooseSpelling, hit.Spelling == SpellingMatch.Plain ? 1 : 0);
        Set(option, PlaceClue.ShortName, hit.Rank == NameRank.Short ? 1 : 0);
        Set(option, PlaceClue.OtherName, hit.Rank != NameRank.Alternate || entry.IsOwn ? 0 : option.IsPoint && entry.Population >= FamousPeople ? FamousName : 1); // "Burma" and "America" are as good
        Set(option, PlaceClue.Abbreviation, hit.Rank == NameRank.Abbreviation ? 1 : 0);
        Set(option, PlaceClue.BareDivision, hit.Rank == NameRank.Short && feature == PlaceFeature.Admin2 ? 1 : 0);
        return option;
    }

    /// <summary>Sets the clues that options of one name are to each other: "Mexico" is also another name of its capital, "Kinshasa" a
    /// city and the province around it.</summary>
    public static void Compare(List<PlaceOption> options)
    {
        bool isLand = options.Exists(o => o.Feature is PlaceFeature.Country or PlaceFeature.Admin1 && o.Clues[(int)PlaceClue.OtherName] == 0);
        bool isCapital = options.Exists(o => o.Feature == PlaceFeature.Capital && o.Clues[(int)PlaceClue.OtherName] == 0);
        foreach (var option in options)
        {
            bool isDivision = option.Feature is PlaceFeature.Admin1 or PlaceFeature.Admin2 or PlaceFeature.Admin;
            bool isInside = option.Feature != PlaceFeature.Country && options.Exists(o => o.Feature == PlaceFeature.Country && o.Country == option.Country && o.Clues[(int)PlaceClue.OtherName] == 0);
            Set(option, PlaceClue.Outranked, isInside ? 1 : isLand ? option.Clues[(int)PlaceClue.OtherName] : 0);
            Set(option, PlaceClue.NamesakeOfSeat, isDivision && (isCapital || options.Exists(o => IsTown(o) && (option.Holds(o) || IsAround(option, o)))) ? 1 : 0);
            Set(option, PlaceClue.Namesake, isDivision && options.Exists(o => o.Feature is > PlaceFeature.Admin2 and < PlaceFeature.Region && option.Holds(o)) ? 1 : 0);
        }
    }

    private static float PeopleOf(GazetteerEntry entry, PlaceFeature feature)
    {
        float people = (float)(Math.Log(entry.Population + 1) / MostPeople);
        return feature == PlaceFeature.Admin2 ? (LandPeople + people) / 2 : people;
    }

    // Divisions whose towns are filed under another division or none.
    private static bool IsAround(PlaceOption division, PlaceOption town) => division.Country == town.Country
        && Math.Abs(division.Lat - town.Lat) < AroundDegrees && Math.Abs(division.Lon - town.Lon) < AroundDegrees;

    // Its usual name, or the seat itself: "Lagos" and "Cordoba" are the cities.
    private static bool IsTown(PlaceOption option) => option.Feature == PlaceFeature.Admin1Seat
        || (option.Feature is > PlaceFeature.Admin1Seat and <= PlaceFeature.City && option.Entry.Population >= LargeTown && option.Clues[(int)PlaceClue.OtherName] == 0);

    private static PlaceClue? ClueOf(PlaceFeature feature, bool isOwn) => feature switch
    {
        PlaceFeature.Country => PlaceClue.Country,
        PlaceFeature.Admin1 or PlaceFeature.Admin => PlaceClue.State,
        PlaceFeature.Admin2 => PlaceClue.Division,
        PlaceFeature.Capital => PlaceClue.Capital,
        PlaceFeature.Admin1Seat => PlaceClue.StateSeat,
        PlaceFeature.Admin2Seat or PlaceFeature.LesserSeat => PlaceClue.Seat,
        PlaceFeature.CitySection => PlaceClue.Section,
        PlaceFeature.FormerPlace => PlaceClue.Former,
        PlaceFeature.City => null,
        _ => isOwn ? PlaceClue.OwnRegion : PlaceClue.OtherFeature,
    };

    private static void Set(PlaceOption option, PlaceClue clue, float value) => option.Clues[(int)clue] = value;
}
