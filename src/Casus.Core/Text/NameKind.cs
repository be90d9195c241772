namespace Casus;

/// <summary>What kind of thing a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, armed group, company or body.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,

    /// <summary>Any other name.</summary>
    Other,
}
