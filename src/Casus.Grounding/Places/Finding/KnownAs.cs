namespace Casus.Grounding.Places.Finding;

/// <summary>The most notable place that bears a name, as the gazetteer has it; the later ones are known less.</summary>
internal enum KnownAs : byte
{
    Unknown,
    Country,
    Region,
    State,
    Metropolis,
    City,
    Town,
    Village,
    Division,
    Feature,
    CityByOtherName,
    TownByOtherName,
    ShortState,
}
