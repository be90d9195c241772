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

    /// <summary>Joins parts of a number, and the ends of a range after <see cref="Between"/>.</summary>
    And,

    /// <summary>Leads to those of whom a part is counted, or to the next scale.</summary>
    Of,

    /// <summary>Joins the ends of a range, and leads to what a sum becomes.</summary>
    To,

    /// <summary>Joins two numbers of which one holds.</summary>
    Or,

    /// <summary>Leads to a range.</summary>
    Between,

    /// <summary>Leads to a range, or to what a sum was.</summary>
    From,

    /// <summary>Leads to those of whom a part is told.</summary>
    Among,

    /// <summary>Says that a number is an age.</summary>
    Age,

    /// <summary>Denies a number.</summary>
    Not,

    /// <summary>Takes a denial back.</summary>
    Only,

    /// <summary>Makes a number a share or a rate.</summary>
    Measure,
}
