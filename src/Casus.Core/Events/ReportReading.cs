namespace Casus;

/// <summary>
/// One report as read: what stories, resolution and the ledger need of it. Holds no text but what is quoted.
/// </summary>
public sealed record ReportReading
{
    /// <summary>The report's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Publication time as given, or null.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>BCP 47 tag of the report's language where no engine reads it, so that nothing was coded; null where one did.</summary>
    public string? UncodedLanguage { get; init; }

    /// <summary>The day the report was written: publication date, else dateline, else null.</summary>
    public DateOnly? Reference { get; init; }

    /// <summary>
    /// The day that the report seems to be of, for finding its story: <see cref="Reference"/>, else the day in its address, else
    /// a line of its beginning that is a full date, else null. Dates no event.
    /// </summary>
    public DateOnly? StoryDay { get; init; }

    /// <summary>Event mentions, claims and omissions.</summary>
    public required CodedReport Coded { get; init; }

    /// <summary>
    /// What the report is about, for finding its story: weighted terms (actor codes, names, places, rare lemmas, event types),
    /// by term in ordinal order. Weights are positive.
    /// </summary>
    public IReadOnlyDictionary<string, float> Terms { get; init; } = new SortedDictionary<string, float>(StringComparer.Ordinal);

    /// <summary>
    /// Hashes of overlapping word runs (a fixed-size sketch) that tell near-copies; sorted, possibly empty for tiny texts.
    /// </summary>
    public IReadOnlyList<ulong> Shingles { get; init; } = [];

    /// <summary>The agency credited ("Reuters", "AFP"), or null.</summary>
    public string? Agency { get; init; }

    /// <summary>The words that credit news agencies, by place.</summary>
    public IReadOnlyList<AgencyCredit> Credits { get; init; } = [];

    /// <summary>Who publishes it: <c>publisher:NAME</c> where the files know the outlet, else <c>host:NAME</c> and <c>name:NAME</c>.</summary>
    public IReadOnlyList<string> Houses { get; init; } = [];

    /// <summary>Its long quotations, by place.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>How the statements that it tells were made, by sentence.</summary>
    public IReadOnlyList<StatementChannel> Channels { get; init; } = [];

    /// <summary>All times of the report whose meaning needs its date, for dating an undated report.</summary>
    public IReadOnlyList<MentionDate> Times { get; init; } = [];

    /// <summary>What the report's own words tell of the day on which it was written; empty for a dated report.</summary>
    public IReadOnlyList<DayBound> Bounds { get; init; } = [];
}
