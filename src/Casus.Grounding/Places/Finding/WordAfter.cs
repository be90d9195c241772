namespace Casus.Grounding.Places.Finding;

/// <summary>What stands after a name.</summary>
internal enum WordAfter : byte
{
    Nothing,
    CommaState,
    CommaPlace,
    Comma,
    Kind,
    Dweller,
    Generic,
    Institution,
    Outlet,
    Team,
    Company,
    Accord,
    Capital,
    Speech,
    Verb,
    Possessive,
    Preposition,
    Conjunction,
    Hyphen,
    Dash,
    Number,
    Bracket,
    Noun,
    Other,
}
