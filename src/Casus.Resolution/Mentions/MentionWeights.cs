namespace Casus.Resolution.Mentions;

/// <summary>The weights of grouping given mentions, in log-odds; a mention joins a group above the threshold.</summary>
internal static class MentionWeights
{
    /// <summary>The average above which a mention joins a group.</summary>
    public const double Threshold = 0;

    /// <summary>The belief before any comparison.</summary>
    public const double Prior = -1.2;

    /// <summary>The same word for the act.</summary>
    public const double SameLemma = 1.5;

    /// <summary>Coded as the same event type.</summary>
    public const double SameType = 0.5;

    /// <summary>Neither the same word nor the same type.</summary>
    public const double Apart = -3;

    /// <summary>The same day.</summary>
    public const double SameDay = 1.0;

    /// <summary>Two days.</summary>
    public const double OtherDay = -2.0;

    /// <summary>Parties in common.</summary>
    public const double SameParties = 0.5;

    /// <summary>No party in common.</summary>
    public const double OtherParties = -0.8;

    /// <summary>All words around in common; a share counts a share.</summary>
    public const double Context = 1.5;
}
