namespace Casus.Resolution.Scoring;

/// <summary>How two places stand to each other.</summary>
internal enum PlaceRelation : byte
{
    /// <summary>One is not known, or nothing follows.</summary>
    Unknown,

    /// <summary>They are different.</summary>
    Apart,

    /// <summary>One holds the other, or both are one region or country.</summary>
    Holding,

    /// <summary>Two populated places or features near each other.</summary>
    Near,

    /// <summary>The same populated place or feature.</summary>
    Same,
}
