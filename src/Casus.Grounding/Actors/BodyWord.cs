namespace Casus.Grounding.Actors;

/// <summary>What a word is in the name of a body.</summary>
internal enum BodyWord : byte
{
    None,

    /// <summary>The noun of the name: "Front".</summary>
    Head,

    /// <summary>A word that tells the sector: "Liberation".</summary>
    With,

    /// <summary>A word for more than one country: "World".</summary>
    Wide,

    /// <summary>A word of sport, shows and treaties: the name is no party.</summary>
    Never,
}
