namespace Casus.Grounding.Places.Finding;

/// <summary>Whether the report names a person by the same word, or the actor files know a party of the name.</summary>
internal enum PersonEvidence : byte
{
    None,
    Surname,
    FirstName,
    InParty,
    Party,
}
