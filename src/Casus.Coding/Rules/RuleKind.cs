namespace Casus.Coding.Rules;

/// <summary>What a rule yields.</summary>
internal enum RuleKind : byte
{
    /// <summary>An act that is an event.</summary>
    Act,

    /// <summary>An act that counts only as what another act is about ("settlement" in "offered a settlement").</summary>
    Content,

    /// <summary>An act about an act: offer, demand, refuse, threaten, suspend.</summary>
    Operator,

    /// <summary>A claim.</summary>
    Claim,
}
