namespace Casus.Coding.Rules;

/// <summary>What a slot's filler must be.</summary>
internal enum FillerKind : byte
{
    /// <summary>A party of the actor layer, in itself or in its modifiers.</summary>
    Actor,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A state or its government.</summary>
    Country,

    /// <summary>A place by name.</summary>
    Place,

    /// <summary>Any word.</summary>
    Any,
}
