namespace Casus.Grounding.Places.Finding;

/// <summary>How a run of tokens lies to the names that the name layer found.</summary>
internal enum NameFit : byte
{
    None,
    Location,
    Person,
    Organisation,
    Other,
    StartOfLocation,
    EndOfLocation,
    StartOfPerson,
    EndOfPerson,
    StartOfOrganisation,
    EndOfOrganisation,
    MiddleOfOrganisation,
    StartOfOther,
    EndOfOther,
    AroundLocation,
    AroundOther,
    Across,
}
