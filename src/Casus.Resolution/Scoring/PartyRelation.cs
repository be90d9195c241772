namespace Casus.Resolution.Scoring;

/// <summary>How two parties stand to each other, from nothing in common to the same.</summary>
internal enum PartyRelation : byte
{
    /// <summary>Different parties.</summary>
    Apart,

    /// <summary>They can be the same, but at least one has no code ("gunmen").</summary>
    Unknown,

    /// <summary>Two persons or offices of one party.</summary>
    OtherPerson,

    /// <summary>One is a part of the other: a minister and the state.</summary>
    PartOf,

    /// <summary>The same.</summary>
    Same,
}
