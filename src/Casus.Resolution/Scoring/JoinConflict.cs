namespace Casus.Resolution.Scoring;

/// <summary>What forbids two mentions to be one happening.</summary>
internal enum JoinConflict : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Acts of different kinds.</summary>
    Act,

    /// <summary>Two acts told side by side in one sentence, or one told as another one than those before.</summary>
    SideBySide,

    /// <summary>Parties that have nothing, or too little, in common.</summary>
    Parties,

    /// <summary>Different dates.</summary>
    Date,

    /// <summary>Different places.</summary>
    Place,

    /// <summary>One happened, the other is only possible or threatened.</summary>
    Status,

    /// <summary>One sums up many happenings.</summary>
    Aggregate,

    /// <summary>Two events of other stories: these do not join each other here.</summary>
    Outside,

    /// <summary>A person says so.</summary>
    Corrected,
}
