namespace Casus.Grounding.Places.Choosing;

/// <summary>What speaks for or against a place of a name; each has one weight. The first group is of the place alone, the second of the
/// words beside the name, the third of the other names of the report; the last is for no place that is known.</summary>
internal enum PlaceClue : byte
{
    People,
    Country,
    OwnRegion,
    State,
    Division,
    Capital,
    StateSeat,
    Seat,
    Section,
    Former,
    OtherFeature,
    Noted,
    ShortName,
    OtherName,
    Abbreviation,
    LooseSpelling,
    BareDivision,
    Outranked,
    Namesake,
    NamesakeOfSeat,
    SmallState,

    Qualified,
    Qualifies,
    KindAgrees,
    KindDiffers,

    InNamedDivision,
    InNamedState,
    InNamedCountry,
    StateOfOthers,
    CountryOfOthers,
    CountryOfOtherPlaces,
    Within30Km,
    Within100Km,
    Within300Km,
    CountryOfActors,
    CountryOfSite,
    OtherCountryOfSite,
    CountryOfSentence,
    HoldsOthers,
    NearSite,

    NoneOfThese,
}
