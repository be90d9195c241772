namespace Casus.Extraction.Html.Words;

/// <summary>What words of a page around its report do.</summary>
[Flags]
internal enum PhraseUse : byte
{
    None = 0,

    /// <summary>Something else stands under such a heading.</summary>
    Heading = 1,

    /// <summary>A line that begins so is no part of the report.</summary>
    Start = 2,

    /// <summary>A line of these words alone is no part of the report.</summary>
    Whole = 4,

    /// <summary>A line that begins so points to another report.</summary>
    Pointer = 8,

    /// <summary>It names the source of a photo.</summary>
    Credit = 16,

    /// <summary>It begins a note of correction.</summary>
    Correction = 32,

    /// <summary>Such words, wherever they stand in a line, speak of the outlet, its letters, its subscriptions or its rights; they are counted.</summary>
    Inside = 64,
}
