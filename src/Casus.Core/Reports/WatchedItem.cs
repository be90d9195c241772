namespace Casus;

/// <summary>An item of a watched feed or sitemap.</summary>
/// <param name="Key">What stays the same while the feed carries it: a digest of its id or link.</param>
/// <param name="Version">A digest of what the feed says of it; another version is read again.</param>
public sealed record WatchedItem(string Key, string Version)
{
    /// <summary>True when its report, or the problem that stands in its place, is in the ledger; false while its page is to be fetched.</summary>
    public bool IsDone { get; init; }

    /// <summary>True when an earlier version of it was read, so that its page is fetched though the ledger has a report of it.</summary>
    public bool IsRevision { get; init; }

    /// <summary>The page's address; null once it is done.</summary>
    public string? Link { get; init; }

    /// <summary>The id that its report is to have, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Headline that the feed gives, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Publication time that the feed gives, or null.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Outlet that the feed names, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Author that the feed names, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>How often its page was asked for in vain.</summary>
    public int Tries { get; init; }

    /// <summary>When its page may be asked for again; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}
