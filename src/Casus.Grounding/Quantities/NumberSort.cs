namespace Casus.Grounding.Quantities;

/// <summary>What a word does in a number.</summary>
internal enum NumberSort : byte
{
    /// <summary>One to nineteen.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Ten,

    /// <summary>Multiplies what stands before it: "hundred", "dozen", "million".</summary>
    Scale,

    /// <summary>A scale written onto digits: "3bn".</summary>
    Suffix,

    /// <summary>Counts with an article: "a couple".</summary>
    Group,

    /// <summary>A plural that tells no number: "dozens".</summary>
    Many,

    /// <summary>A small number that is not told: "several".</summary>
    Few,

    /// <summary>Two.</summary>
    Both,

    /// <summary>Half of the scale that follows.</summary>
    Half,

    /// <summary>One of the scale that follows.</summary>
    Article,

    /// <summary>The number is a lower bound.</summary>
    Least,

    /// <summary>The number is an upper bound.</summary>
    Most,

    /// <summary>The number is near.</summary>
    Near,
}
