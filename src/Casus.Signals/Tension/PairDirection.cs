namespace Casus.Signals.Tension;

/// <summary>How an event lies between the two of a pair.</summary>
public enum PairDirection : byte
{
    /// <summary>The first acts on the second.</summary>
    AToB,

    /// <summary>The second acts on the first.</summary>
    BToA,

    /// <summary>Both act with or on each other: talks, an agreement, two-sided fighting.</summary>
    Together,

    /// <summary>Both take part but neither acts on the other: a third party's act on both, or an act of both on a third party.</summary>
    Aside,
}
