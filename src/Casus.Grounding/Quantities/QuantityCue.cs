namespace Casus.Grounding.Quantities;

/// <summary>How a word says what is counted.</summary>
internal enum QuantityCue : byte
{
    /// <summary>Its object or passive subject is counted: "killed 26".</summary>
    Verb,

    /// <summary>Its subject is counted: "26 died".</summary>
    Intransitive,

    /// <summary>A number before it counts: "26 deaths".</summary>
    Noun,

    /// <summary>Said of those counted: "26 civilians dead".</summary>
    Adjective,

    /// <summary>A sum that grows: "a death toll of 26".</summary>
    Toll,

    /// <summary>What a <see cref="Taker"/> takes: "claimed 26 lives".</summary>
    Life,

    /// <summary>A verb that takes lives.</summary>
    Taker,

    /// <summary>The number is a lower bound.</summary>
    Least,

    /// <summary>The number is an upper bound.</summary>
    Most,

    /// <summary>The number is near.</summary>
    About,

    /// <summary>A word for a number.</summary>
    Number,

    /// <summary>More than one, with no number.</summary>
    Vague,
}
