namespace Casus.Sources.Watching;

/// <summary>When a feed is asked again.</summary>
/// <param name="every">How often its user wants it asked.</param>
/// <param name="time">The clock.</param>
internal sealed class PollSchedule(TimeSpan every, TimeProvider time)
{
    private const double SuccessSpread = 0.1, FailureSpread = 0.25;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromDays(1);

    /// <summary>After an answer: the longest of what the user, the server (freshness) and the feed (ttl, period) want, outside the hours to be skipped.</summary>
    /// <param name="feed">The feed, asked now, with its wishes.</param>
    /// <param name="freshness">How long the server calls its copy fresh, or null.</param>
    public WatchedFeed AfterSuccess(WatchedFeed feed, TimeSpan? freshness)
    {
        var hints = FeedHints.Of(feed);
        var now = time.GetUtcNow();
        var wish = Max(hints.Interval ?? TimeSpan.Zero, freshness ?? TimeSpan.Zero);
        var notBefore = hints.FirstAllowed(now + wish);
        var next = hints.FirstAllowed(now + Max(wish, every) * (1 + (SuccessSpread * Chance(feed, now))));
        return feed with { NextPoll = next, NotBefore = notBefore > now ? notBefore : null, LastRead = now, Failures = 0, LastProblem = null };
    }

    /// <summary>After a failure: a minute, two, four ... up to a day, each by chance a quarter shorter or longer; never before the server's own wish.</summary>
    /// <param name="feed">The feed, asked now.</param>
    /// <param name="problem">What went wrong.</param>
    /// <param name="retryAt">When the server wants to be asked again, or null.</param>
    public WatchedFeed AfterFailure(WatchedFeed feed, Problem problem, DateTimeOffset? retryAt)
    {
        var now = time.GetUtcNow();
        int failures = feed.Failures + 1;
        if (problem.Code == Problems.AddressRefused)
        {
            // Nobody was asked, so nobody wants a pause.
            return feed with { NextPoll = now + every, NotBefore = null, Failures = failures, LastProblem = problem };
        }

        var wait = FirstWait * Math.Pow(2, Math.Min(failures - 1, 12)) * (1 + (FailureSpread * ((2 * Chance(feed, now)) - 1)));
        var notBefore = Later(now + (wait < Longest ? wait : Longest), retryAt);
        return feed with { NextPoll = Later(notBefore, now + every), NotBefore = notBefore, Failures = failures, LastProblem = problem };
    }

    /// <summary>Where the host wants to be left alone: not asked, so no failure.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="retryAt">When the host may be asked again.</param>
    public static WatchedFeed Postponed(WatchedFeed feed, DateTimeOffset retryAt) => feed with { NextPoll = retryAt, NotBefore = retryAt };

    // Feeds that fail together (a network that went away) must not come back together. The same feed at the same moment waits alike.
    private static double Chance(WatchedFeed feed, DateTimeOffset now)
    {
        ulong hash = 14695981039346656037; // FNV-1a
        foreach (char letter in feed.Address)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        hash = (hash ^ (ulong)now.UtcTicks) * 1099511628211;
        return new Random((int)(hash >> 33)).NextDouble();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
