namespace Casus.Grounding.Places;

/// <summary>What kind of name of a place a name is.</summary>
internal enum NameRank : byte
{
    /// <summary>The name it usually goes by.</summary>
    Primary,

    /// <summary>Nearly as usual: the name of a division without its generic word, or with it ("Rapides" of Rapides Parish, "Hubei
    /// Province" of Hubei); another name of a city that our own list has ("Canton").</summary>
    Short,

    /// <summary>Another name or spelling, of any language.</summary>
    Alternate,

    /// <summary>An abbreviation of a division: "Calif.".</summary>
    Abbreviation,
}
