namespace Casus;

/// <summary>What has become of a claim.</summary>
public enum ClaimStatus : byte
{
    /// <summary>It stands.</summary>
    Standing,

    /// <summary>Its maker took it back.</summary>
    Retracted,

    /// <summary>Another claim says otherwise.</summary>
    Contradicted,
}
