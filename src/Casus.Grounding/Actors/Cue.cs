namespace Casus.Grounding.Actors;

/// <summary>What a word beside a name says of it; a word may have several.</summary>
[Flags]
internal enum Cue : ushort
{
    None = 0,
    PlacePreposition = 1,
    PartyPreposition = 2,
    PartyNoun = 4,
    PlaceVerb = 8,
    PlaceNoun = 16,
    Thing = 32,
    Bound = 64,
    Title = 128,
    Former = 256,
    Measure = 512,
    Pair = 1024,
    List = 2048,
    Opener = 4096,
    Motion = 8192,
}
