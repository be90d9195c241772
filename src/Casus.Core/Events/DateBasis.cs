namespace Casus;

/// <summary>From where a date is known.</summary>
public enum DateBasis : byte
{
    /// <summary>From the report's own words, with its own date where they need one.</summary>
    Text,

    /// <summary>The words are this report's; what they mean is known from another report of the same happening.</summary>
    OtherReport,

    /// <summary>Only the publication date is known; never used unless a user asks for it.</summary>
    Published,

    /// <summary>A person gave it.</summary>
    Corrected,
}
