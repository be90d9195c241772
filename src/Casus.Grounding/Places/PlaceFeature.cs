namespace Casus.Grounding.Places;

/// <summary>What a place is, more finely than <see cref="PlaceKind"/>. The numbers stand in the packed file.</summary>
internal enum PlaceFeature : byte
{
    /// <summary>Not known, or none of the others.</summary>
    Feature = 0,

    Country = 1,
    Admin1 = 2,
    Admin2 = 3,
    Capital = 4,      // GeoNames PPLC
    Admin1Seat = 5,   // PPLA
    Admin2Seat = 6,   // PPLA2
    LesserSeat = 7,   // PPLA3 to PPLA5
    City = 8,         // PPL and other populated places
    CitySection = 9,  // PPLX
    FormerPlace = 10, // PPLH, PPLQ, PPLW: historical, abandoned or destroyed

    /// <summary>From here on the kinds of the region file, by their names there.</summary>
    Region = 32,
    Admin,
    Continent,
    Ocean,
    Sea,
    Bay,
    Strait,
    Canal,
    River,
    Lake,
    Dam,
    Island,
    Peninsula,
    Coast,
    Mountain,
    Valley,
    Plain,
    Desert,
    Forest,
    Pass,
    Cape,
    Delta,
    Crossing,
    Line,
    Zone,
    Road,
    Base,
    Airport,
    Port,
    Camp,
    Prison,
    Site,
}
