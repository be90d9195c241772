namespace Casus.Coding.Relations;

/// <summary>How an act holds the two phrases of a question.</summary>
internal enum RelationHold : byte
{
    /// <summary>Neither takes part.</summary>
    None,

    /// <summary>Only the target takes part.</summary>
    To,

    /// <summary>From the target to the source.</summary>
    Backwards,

    /// <summary>Only the source takes part.</summary>
    From,

    /// <summary>From the source; the target stands within what is acted on.</summary>
    FromNear,

    /// <summary>Both do it together.</summary>
    Together,

    /// <summary>From the source to the target.</summary>
    Between,
}
