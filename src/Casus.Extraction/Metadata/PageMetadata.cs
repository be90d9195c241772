namespace Casus.Extraction.Metadata;

/// <summary>What a page says about its report; null is what it does not say.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public PublicationTime? Published { get; init; }

    /// <summary>When the report was last changed.</summary>
    public PublicationTime? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Short name of the news agency that is credited with the report.</summary>
    public string? Agency { get; init; }

    /// <summary>The part of the outlet that the report stands in.</summary>
    public string? Section { get; init; }

    /// <summary>Which of several pages of the report it is, and where it goes on.</summary>
    public PageSeries Series { get; init; }

    /// <summary>The dated entries of a live blog as the linked data hold them, in their order.</summary>
    public IReadOnlyList<LiveUpdate> Updates { get; init; } = [];

    /// <summary>The whole text as the linked data holds it.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>The page's summary of itself.</summary>
    public string? Description { get; init; }
}
