namespace Casus;

/// <summary>One report as published: its text and what is known about it. Never changes.</summary>
/// <param name="Id">The report's id, unique in one run or ledger.</param>
/// <param name="Text">Plain text; paragraphs are separated by line breaks.</param>
public sealed record Document(string Id, string Text)
{
    /// <summary>The headline, or null when unknown. It may also stand as the first line of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>When the report was published, or null when unknown; never guessed.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The outlet's name, or null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The author line, or null when unknown.</summary>
    public string? Byline { get; init; }

    /// <summary>The address it was read from, or null when it has none.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the text's language, or null when not identified.</summary>
    public string? Language { get; init; }

    /// <summary>When the report was last changed, or null when unknown.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>The part of the outlet that it stands in ("World"), or null when unknown.</summary>
    public string? Section { get; init; }

    /// <summary>The words under its first picture, which are no part of <see cref="Text"/>; null when there are none.</summary>
    public string? Caption { get; init; }

    /// <summary>Short name of the news agency that its source credits with it, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>Which of several pages of one report this is, from 1; null when it stands on one page.</summary>
    public int? Page { get; init; }

    /// <summary>Address of the page that goes on with the report, or null.</summary>
    public string? NextPage { get; init; }

    /// <summary>What its source's mark-up says of blocks of <see cref="Text"/>, in text order; null when nothing is marked.</summary>
    public BlockTable? Blocks { get; init; }
}
