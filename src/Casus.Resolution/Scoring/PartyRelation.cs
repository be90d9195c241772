namespace Casus.Resolution.Scoring;

/// <summary>How two parties stand to each other, from nothing in common to the same.</summary>
internal enum PartyRelation : byte
{
    /// <summary>Different parties.</summary>
    Apart,

    /// <summary>At least one has no code, and they are of other kinds: a bank and an officer, both told as the target of one bomb.</summary>
    OtherKind,

    /// <summary>They can be the same, but at least one has no code or country ("leaders" and a president).</summary>
    Unknown,

    /// <summary>Neither has a code, and their last words are the same ("gunmen" and "masked gunmen").</summary>
    Alike,

    /// <summary>Two persons or offices of one party.</summary>
    OtherPerson,

    /// <summary>One is a part of the other: a minister and the state.</summary>
    PartOf,

    /// <summary>The same.</summary>
    Same,
}
