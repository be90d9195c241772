namespace Casus.Extraction.Html.Parsing;

/// <summary>How an element behaves when a page is read (HTML, sections 13.1.2 and 13.2.6).</summary>
[Flags]
internal enum TagTraits : ushort
{
    None = 0,

    /// <summary>It holds nothing and has no end tag.</summary>
    Void = 1,

    /// <summary>Its start ends an open paragraph.</summary>
    EndsParagraph = 2,

    /// <summary>End tags of inline elements do not reach through it.</summary>
    Special = 4,

    /// <summary>End tags of blocks do not reach through it.</summary>
    Scope = 8,

    /// <summary>It only formats.</summary>
    Formatting = 16,

    /// <summary>It begins a new line.</summary>
    Block = 32,

    /// <summary>Its words are not shown or are no part of a report.</summary>
    Unread = 64,

    /// <summary>What it holds is not mark-up.</summary>
    Raw = 128,

    /// <summary>It may stand in the head.</summary>
    InHead = 256,

    /// <summary>Its start ends an open drawing or formula.</summary>
    EndsForeign = 512,
}
