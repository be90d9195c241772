using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Html.Blocks;

/// <summary>One paragraph, heading, cell or list item of a page.</summary>
/// <param name="Text">Its words, white space collapsed; not empty.</param>
/// <param name="Holder">The block element that it stands in.</param>
/// <param name="First">Its first piece of text.</param>
internal sealed record PageBlock(string Text, int Holder, int First)
{
    /// <summary>What it is: its holder's element; a paragraph where line breaks divide one.</summary>
    public HtmlTag Tag { get; init; }

    /// <summary>How many of its characters are links.</summary>
    public int LinkLetters { get; init; }

    /// <summary>How many of its characters are set in bold or italics.</summary>
    public int StressLetters { get; init; }

    /// <summary>True for h2 to h6.</summary>
    public bool IsHeading => TagTable.IsHeading(Tag) && Tag != HtmlTag.H1;

    /// <summary>Share of its characters that are links, 0 to 1.</summary>
    public float LinkShare => Math.Min(1f, (float)LinkLetters / Text.Length);
}
