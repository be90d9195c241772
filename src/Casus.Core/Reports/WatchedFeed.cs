namespace Casus;

/// <summary>A feed or sitemap that is watched: how far it was read and when it may be asked again.</summary>
/// <param name="Address">Its address as the user gave it; names it for ever.</param>
public sealed record WatchedFeed(string Address)
{
    /// <summary>Where it is asked: <see cref="Address"/>, or where it has moved for good.</summary>
    public string Url { get; init; } = Address;

    /// <summary>Its own title, or null while none is known.</summary>
    public string? Title { get; init; }

    /// <summary>What the servers said of its file and, for an index of sitemaps, of the files it names.</summary>
    public IReadOnlyList<WatchedCopy> Copies { get; init; } = [];

    /// <summary>When it was last asked; null for never.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>When it was last read, or answered that nothing changed; null for never.</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>When it is to be asked again; null for at once.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>Before this the server or the feed does not want to be asked; null for no such wish.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The least time between two readings that the feed itself asks for; null for no wish.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Hours of the day, 0 to 23 in UTC, in which the feed asks not to be read.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Days of the week, 0 is Sunday, in which the feed asks not to be read.</summary>
    public IReadOnlyList<int> SkipDays { get; init; } = [];

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>The last failure; null after a success.</summary>
    public Problem? LastProblem { get; init; }

    /// <summary>Items of it that became reports, or new texts of reports, in all.</summary>
    public long New { get; init; }

    /// <summary>Items of it that the ledger had already, in all; each is counted once.</summary>
    public long Known { get; init; }

    /// <summary>Items of it that could not be read, in all.</summary>
    public long Rejected { get; init; }

    /// <summary>True when its server says that it is gone for good; it is not asked any more.</summary>
    public bool IsEnded { get; init; }
}
