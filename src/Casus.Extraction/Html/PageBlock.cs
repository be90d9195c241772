namespace Casus.Extraction.Html;

/// <summary>One paragraph, heading or list item of a page.</summary>
/// <param name="Text">Its words, white space collapsed; not empty.</param>
/// <param name="LinkLetters">How many of its characters are links.</param>
/// <param name="Tag">Local name of the element that it stands in.</param>
internal sealed record PageBlock(string Text, int LinkLetters, string Tag)
{
    /// <summary>True for h2 to h6.</summary>
    public bool IsHeading => Tags.IsHeading(Tag);

    /// <summary>Share of its characters that are links, 0 to 1.</summary>
    public double LinkShare => Math.Min(1.0, (double)LinkLetters / Text.Length);
}
