namespace Casus.Grounding.Actors;

/// <summary>How words stand for a country or actor.</summary>
internal enum SenseKind : byte
{
    /// <summary>The name of an actor of the actor files.</summary>
    Named,

    /// <summary>A country's name.</summary>
    Country,

    /// <summary>A country's adjective.</summary>
    Adjective,

    /// <summary>A word for a country's people.</summary>
    People,

    /// <summary>A capital's name.</summary>
    Capital,

    /// <summary>A region or city: says whose officials and residents are meant, and is no party itself.</summary>
    Region,
}
