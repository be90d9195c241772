namespace Casus.Sources.Watching;

/// <summary>Asks feeds, sitemaps and pages politely. Safe to share; waits inside for each host's turn.</summary>
public sealed class FeedPoller : IDisposable
{
    private const int MostSitemaps = 24; // of an index, the newest first
    private const int MostTries = 5, MostTriesUnreached = 12; // a network of our own that is down for days must lose no page
    private const int FailuresBeforeFirstAddress = 6;
    private const string AcceptPages = "text/html, application/xhtml+xml, text/plain;q=0.8";
    private readonly FetchOptions fetching;
    private readonly PollOptions polling;
    private readonly PoliteFetcher fetcher;
    private readonly PollSchedule schedule;

    /// <summary>Prepares; nothing is connected to yet.</summary>
    /// <param name="fetching">How servers are asked.</param>
    /// <param name="polling">How feeds are watched.</param>
    public FeedPoller(FetchOptions fetching, PollOptions polling)
    {
        ArgumentNullException.ThrowIfNull(fetching);
        ArgumentNullException.ThrowIfNull(polling);
        this.fetching = fetching;
        this.polling = polling;
        fetcher = new PoliteFetcher(fetching);
        schedule = new PollSchedule(polling.Every, fetching.Time);
    }

    /// <summary>Asks a feed or sitemap.</summary>
    /// <param name="feed">How far it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PollResult> PollAsync(WatchedFeed feed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return await AskAsync(feed, cancellationToken).ConfigureAwait(false) with { HasPages = polling.HasPages };
    }

    /// <summary>Asks for the page of an item.</summary>
    /// <param name="item">The item; it has a link.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PageResult> FetchPageAsync(WatchedItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var url = new Uri(item.Link!);
        var request = new FetchRequest(url, AcceptPages) { IsWanted = static type => type is "text/html" or "application/xhtml+xml" or "text/plain" or "" };
        var answer = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
        var problem = answer.Problem ?? (answer.Body.Length == 0 ? new Problem(Problems.FileEmpty, PlainText.Of(url), "the page is empty") : null);
        if (problem is null)
        {
            var report = new RawReport(PlainText.Of(url), item.Link!, answer.MediaType == "text/plain" ? "text/plain" : "text/html", answer.Body)
            {
                Id = item.Id,
                Charset = answer.Charset,
                Language = answer.Language,
                Title = item.Title,
                Published = item.Published,
                Publisher = item.Publisher,
                Byline = item.Byline,
                Url = answer.Url.AbsoluteUri,
            };
            return new PageResult(Done(item), report, null);
        }

        // A host that rests was not asked: that is no try.
        int tries = item.Tries + (answer is { Status: 0, RetryAt: not null } ? 0 : 1);
        bool isLast = !answer.IsPassing || tries >= (answer.Status == 0 ? MostTriesUnreached : MostTries);
        var retryAt = fetching.Time.GetUtcNow() + TimeSpan.FromMinutes(Math.Min(Math.Pow(4, tries), 24 * 60)); // 4, 16, 64, 256 ... minutes
        var kept = isLast ? Done(item) : item with { Tries = tries, NotBefore = answer.RetryAt > retryAt ? answer.RetryAt : retryAt };
        return new PageResult(kept, null, problem) { RetryAt = answer.RetryAt };
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => fetcher.Dispose();

    private async Task<PollResult> AskAsync(WatchedFeed feed, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(feed, new Uri(feed.Url), cancellationToken).ConfigureAwait(false);
        var asked = feed with { LastPoll = fetching.Time.GetUtcNow() };
        if (answer.Problem is { } problem)
        {
            return Failed(feed, asked, answer, problem);
        }

        if (answer.IsNotModified && !feed.Copies.Any(c => c.Url == answer.Url.AbsoluteUri))
        {
            return Failed(feed, asked, answer, new Problem(Problems.AnswerStatus, PlainText.Of(answer.Url), "answered 304, not modified, though nothing of it was here; expected 200"));
        }

        if (answer.IsNotModified)
        {
            var same = asked with { Copies = Replaced(feed.Copies, answer) };
            return new PollResult(schedule.AfterSuccess(same, answer.Freshness), [], []) { IsUnchanged = true };
        }

        var content = await FeedContents.ReadAsync(answer, polling.HasPages, fetching.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (content.IsBroken)
        {
            // What came before the fault is read; the file's tag is not kept, so that the rest is asked for again.
            var broken = asked with { Copies = [] };
            return new PollResult(schedule.AfterFailure(broken, content.Problems[^1], answer.RetryAt), content.Entries, [.. content.Problems.SkipLast(1)]);
        }

        var notices = new List<Problem>(content.Problems);
        var read = content.Hints.KeepIn(asked) with { Copies = Replaced([], answer), Title = content.Title is { } title ? PlainText.Of(title) : feed.Title };
        if (answer.MovedTo is { } moved && moved.AbsoluteUri != feed.Url)
        {
            read = read with { Url = moved.AbsoluteUri };
            notices.Add(new Problem(Problems.FeedMoved, PlainText.Of(feed.Address), $"it has moved for good to {PlainText.Of(moved)}, where it is asked from now on") { IsNotice = true });
        }

        return content.IsFinished ? Finished(read, content, notices)
            : content.Sitemaps.Count > 0 ? await IndexAsync(feed, read, content, (answer.Freshness, notices), cancellationToken).ConfigureAwait(false)
            : new PollResult(schedule.AfterSuccess(read, answer.Freshness), Recent(feed, content.Entries), notices);
    }

    private PollResult Finished(WatchedFeed read, FeedContent content, List<Problem> notices)
    {
        notices.Add(new Problem(Problems.FeedEnded, PlainText.Of(read.Address), "it says that nothing will be added to it any more") { IsNotice = true });
        return new PollResult(schedule.AfterSuccess(read, null) with { IsEnded = true, NextPoll = null, NotBefore = null }, content.Entries, notices);
    }

    private static WatchedItem Done(WatchedItem item) => new(item.Key, item.Version) { IsDone = true };

    private Task<FetchAnswer> AskAsync(WatchedFeed feed, Uri url, CancellationToken cancellationToken) => fetcher.FetchAsync(
        new FetchRequest(url, FeedContents.Accept) { Copies = feed.Copies, IsWanted = FeedContents.IsWanted }, cancellationToken);

    private PollResult Failed(WatchedFeed feed, WatchedFeed asked, FetchAnswer answer, Problem problem)
    {
        if (answer is { Status: 0, RetryAt: { } rest } && problem.Code == Problems.AnswerStatus)
        {
            return new PollResult(PollSchedule.Postponed(feed, rest), [], [problem with { IsNotice = true }]);
        }

        var failed = schedule.AfterFailure(asked, problem, answer.RetryAt);
        if (answer.Status == 410)
        {
            return new PollResult(failed with { IsEnded = true, NextPoll = null, NotBefore = null }, [], []);
        }

        // A move that led nowhere in the end is taken back.
        bool isLost = failed.Url != failed.Address && failed.Failures >= FailuresBeforeFirstAddress;
        return new PollResult(isLost ? failed with { Url = failed.Address, Copies = [] } : failed, [], []);
    }

    private async Task<PollResult> IndexAsync(
        WatchedFeed feed, WatchedFeed read, FeedContent index, (TimeSpan? Freshness, List<Problem> Notices) so, CancellationToken cancellationToken)
    {
        var since = Since(feed);
        // The sitemaps change while their index stays the same, so the index itself is always asked for whole.
        List<WatchedCopy> copies = [];
        var entries = new List<FeedEntry>();
        Problem? failure = null;
        DateTimeOffset? retryAt = null;
        foreach (var (url, _) in index.Sitemaps.Where(s => s.Changed is null || s.Changed.Value.Date >= since).OrderByDescending(s => s.Changed?.Date).Take(MostSitemaps))
        {
            var answer = await AskAsync(feed, url, cancellationToken).ConfigureAwait(false);
            var content = answer is { Problem: null, IsNotModified: false }
                ? await FeedContents.ReadAsync(answer, isPages: true, fetching.MaxBytes, cancellationToken).ConfigureAwait(false) : new FeedContent();
            entries.AddRange(content.Entries);
            so.Notices.AddRange(content.Problems);
            if ((answer.Problem ?? (content.IsBroken ? content.Problems[^1] : null)) is { } problem)
            {
                failure = problem;
                retryAt = answer.RetryAt ?? retryAt;
            }
            else
            {
                copies = [.. Replaced(answer.IsNotModified ? [.. copies, .. feed.Copies.Where(c => c.Url == url.AbsoluteUri)] : copies, answer)];
            }
        }

        // One sitemap that fails must not hide that it did: the index counts as failed, and the others as read.
        var state = failure is null
            ? schedule.AfterSuccess(read with { Copies = copies }, so.Freshness)
            : schedule.AfterFailure(read with { Copies = copies }, failure, retryAt);
        return new PollResult(state, Recent(feed, [.. entries.DistinctBy(e => e.Item.Key, StringComparer.Ordinal)]), so.Notices);
    }

    // The entries of sitemaps reach back for years.
    private IReadOnlyList<FeedEntry> Recent(WatchedFeed feed, IReadOnlyList<FeedEntry> entries)
    {
        var since = Since(feed);
        return [.. entries.Where(e => e.Report is not null || e.Changed is null || e.Changed.Value.Date >= since)];
    }

    private DateOnly Since(WatchedFeed feed)
    {
        var from = fetching.Time.GetUtcNow() - polling.Back;
        var lastRead = feed.LastRead - TimeSpan.FromDays(1);
        return DateOnly.FromDateTime((lastRead < from ? lastRead.Value : from).UtcDateTime);
    }

    private static IReadOnlyList<WatchedCopy> Replaced(IReadOnlyList<WatchedCopy> copies, FetchAnswer answer) => answer.Copy is { } copy
        ? [.. copies.Where(c => c.Url != copy.Url), copy]
        : copies;
}
