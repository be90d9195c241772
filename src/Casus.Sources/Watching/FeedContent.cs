namespace Casus.Sources.Watching;

/// <summary>What a feed or sitemap holds.</summary>
internal sealed record FeedContent
{
    /// <summary>Its items, in its order.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>For an index of sitemaps: the files it names, with their time of change where it tells one.</summary>
    public IReadOnlyList<(Uri Url, PublicationTime? Changed)> Sitemaps { get; init; } = [];

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>How often it wants to be read.</summary>
    public FeedHints Hints { get; init; } = FeedHints.None;

    /// <summary>What is wrong with single items, or with the rest of the file after those that were read.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>True when it says that nothing will be added to it any more.</summary>
    public bool IsFinished { get; init; }

    /// <summary>True when the file is broken or no feed, so that it cannot be said to have been read.</summary>
    public bool IsBroken { get; init; }
}
