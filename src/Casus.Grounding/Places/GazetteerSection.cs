namespace Casus.Grounding.Places;

/// <summary>The sections of the packed file, in the order of its section table.</summary>
internal enum GazetteerSection
{
    Lat,
    Lon,
    Country,
    Admin1,
    Admin2,
    Feature,
    Population,
    GeonameId,
    NameRecord,
    Countries,
    Slots,
    Records,
    Words,
}
