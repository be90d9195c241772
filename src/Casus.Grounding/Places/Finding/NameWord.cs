namespace Casus.Grounding.Places.Finding;

/// <summary>What the words of a name are besides: the lists of names and the tags.</summary>
internal enum NameWord : byte
{
    Proper,
    GivenName,
    PlaceName,
    BodyWord,
    Title,
    Demonym,
    Time,
    Noun,
    Adjective,
    Verb,
    Function,
}
