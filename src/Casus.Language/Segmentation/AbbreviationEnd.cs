namespace Casus.Language.Segmentation;

/// <summary>What the full stop of an abbreviation says of the sentence.</summary>
internal enum AbbreviationEnd : byte
{
    /// <summary>The sentence goes on.</summary>
    No,

    /// <summary>The sentence may end here.</summary>
    Maybe,

    /// <summary>The sentence may end here; its stop is then a token of its own.</summary>
    Split,

    /// <summary>An abbreviation only before a number; elsewhere it is a plain word at the end of its sentence.</summary>
    Number,
}
