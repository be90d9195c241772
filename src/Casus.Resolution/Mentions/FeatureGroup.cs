namespace Casus.Resolution.Mentions;

/// <summary>What a reason for or against one happening is about.</summary>
public enum FeatureGroup
{
    /// <summary>The words for the act.</summary>
    Act,

    /// <summary>Who does it to whom, and other arguments.</summary>
    Parties,

    /// <summary>The words around.</summary>
    Words,

    /// <summary>The times named.</summary>
    Time,

    /// <summary>How alike the reports are, and where in them the mentions stand.</summary>
    Reports,

    /// <summary>How much the reports around tell of an act with this word.</summary>
    Standing,

    /// <summary>That one report tells them as two cases: other names, other days.</summary>
    Cases,
}
