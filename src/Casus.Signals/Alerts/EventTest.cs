namespace Casus.Signals.Alerts;

/// <summary>What of an event a rule looks at.</summary>
public enum EventTest : byte
{
    /// <summary>That it is there.</summary>
    New,

    /// <summary>Its best figure of a kind.</summary>
    Figure,

    /// <summary>How many reports tell it.</summary>
    Reports,

    /// <summary>On how many independent origins they rest.</summary>
    Origins,

    /// <summary>A claim is made.</summary>
    ClaimMade,

    /// <summary>A claim is taken back.</summary>
    ClaimRetracted,

    /// <summary>A claim is contradicted.</summary>
    ClaimContradicted,

    /// <summary>A person corrected it.</summary>
    Corrected,

    /// <summary>Later reports changed what, who, when, where or whether.</summary>
    Changed,
}
