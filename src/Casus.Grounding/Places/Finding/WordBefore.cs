namespace Casus.Grounding.Places.Finding;

/// <summary>What stands before a name.</summary>
internal enum WordBefore : byte
{
    Nothing,
    Near,
    Of,
    Weak,
    CommaAfterPlace,
    Comma,
    Title,
    GivenName,
    Capital,
    Direction,
    The,
    Determiner,
    Conjunction,
    Possessive,
    PlaceVerb,
    Verb,
    Kind,
    Noun,
    Adjective,
    Number,
    Quote,
    Punctuation,
    Other,
}
