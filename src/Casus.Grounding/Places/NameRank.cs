namespace Casus.Grounding.Places;

/// <summary>What kind of name of a place a name is.</summary>
internal enum NameRank : byte
{
    /// <summary>The name it usually goes by.</summary>
    Primary,

    /// <summary>The usual name without its generic word: "Rapides" of Rapides Parish, "Hubei" of Hubei Province; or with it.</summary>
    Short,

    /// <summary>Another name or spelling.</summary>
    Alternate,

    /// <summary>An abbreviation: "Calif.".</summary>
    Abbreviation,
}
