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
}
