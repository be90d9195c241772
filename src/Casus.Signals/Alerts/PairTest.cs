namespace Casus.Signals.Alerts;

/// <summary>How a pair's series is watched.</summary>
public enum PairTest : byte
{
    /// <summary>At least so far above usual.</summary>
    AboveUsual,

    /// <summary>At least so far below usual.</summary>
    BelowUsual,

    /// <summary>So much or more on a day.</summary>
    AtLeast,

    /// <summary>So much or less on a day.</summary>
    AtMost,

    /// <summary>More than so much on a day.</summary>
    Above,

    /// <summary>Less than so much on a day.</summary>
    Below,

    /// <summary>The level rises: <see cref="Changes.ChangeFinder"/>.</summary>
    Rises,

    /// <summary>The level falls.</summary>
    Falls,
}
