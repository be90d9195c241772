namespace Casus.Language.Links;

/// <summary>What a noun after "the" may stand for.</summary>
internal enum LinkNounKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A body named with the same noun: the ministry, the party.</summary>
    Body,

    /// <summary>A person named with the same office: the minister.</summary>
    Office,

    /// <summary>A body that the report calls so beside its name: Hamas, an Islamist group; later, the group.</summary>
    Group,

    /// <summary>The one country of the report.</summary>
    Country,

    /// <summary>The one capital that the report has named.</summary>
    Capital,

    /// <summary>A word that makes another office of an office: vice, deputy, former.</summary>
    Lesser,
}
