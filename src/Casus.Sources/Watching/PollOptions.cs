namespace Casus.Sources.Watching;

/// <summary>How feeds are watched.</summary>
public sealed record PollOptions
{
    /// <summary>How often a feed is asked, where neither it nor its server wants to be asked less.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>True to read the pages that feeds link to; false to read what the feeds carry. Sitemaps carry nothing, so their pages are always read.</summary>
    public bool HasPages { get; init; }

    /// <summary>How far back the pages of a sitemap are read when it is new.</summary>
    public TimeSpan Back { get; init; } = TimeSpan.FromDays(2);
}
