namespace Casus;

/// <summary>What the reports tell of a ceasefire between the parties of a mediation.</summary>
public enum CeasefireState : byte
{
    /// <summary>No report tells of one.</summary>
    NotReported,

    /// <summary>Others than the parties tell of one, or a party denies it.</summary>
    Announced,

    /// <summary>One party alone ceases fire.</summary>
    OneSided,

    /// <summary>The parties have agreed to one, and no report tells that it was broken.</summary>
    Agreed,

    /// <summary>Agreed, and an armed act between the parties was told after it.</summary>
    Violated,

    /// <summary>A party has ended it.</summary>
    Ended,
}
