namespace Casus.Language.Links;

/// <summary>Whether a person is spoken of as he or she.</summary>
internal enum Gender : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}
