namespace Casus;

/// <summary>What a block (a line or paragraph) of a report is for.</summary>
public enum BlockRole : byte
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The report's headline.</summary>
    Title,

    /// <summary>The summary line under the headline.</summary>
    Standfirst,

    /// <summary>A section heading.</summary>
    Heading,

    /// <summary>Text under or over a photo or video.</summary>
    Caption,

    /// <summary>A pointer to another report ("Read more: ...").</summary>
    ReadMore,

    /// <summary>A note that corrects this report.</summary>
    Correction,

    /// <summary>A credit to an agency or author.</summary>
    Credit,

    /// <summary>A line of dashes, bullets or the like.</summary>
    Separator,

    /// <summary>Words of another that stand apart.</summary>
    Quotation,

    /// <summary>A line of its own with the place, day or hour of what follows.</summary>
    Dateline,
}
