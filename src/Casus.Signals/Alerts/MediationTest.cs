namespace Casus.Signals.Alerts;

/// <summary>What of a mediation a rule looks at.</summary>
public enum MediationTest : byte
{
    /// <summary>A third party offers.</summary>
    Offered,

    /// <summary>A party accepts.</summary>
    Accepted,

    /// <summary>A party refuses.</summary>
    Refused,

    /// <summary>It is there.</summary>
    Begins,

    /// <summary>It comes to another stage than before.</summary>
    Moves,

    /// <summary>It comes to one stage.</summary>
    Reaches,
}
