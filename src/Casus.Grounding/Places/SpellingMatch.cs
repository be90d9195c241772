namespace Casus.Grounding.Places;

/// <summary>How the text spells a name.</summary>
internal enum SpellingMatch : byte
{
    /// <summary>Not this name.</summary>
    None,

    /// <summary>Letter for letter; curved apostrophes equal straight ones.</summary>
    Exact,

    /// <summary>With other diacritics, apostrophes or full stops or none, or with a space for a hyphen or a hyphen for a space.</summary>
    Plain,

    /// <summary>In capitals, as in datelines.</summary>
    Capitals,
}
