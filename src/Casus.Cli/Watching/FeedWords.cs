using System.Globalization;
using Casus.Cli.Views;
using Casus.Pipeline.Watching;
using Casus.Sources;

namespace Casus.Cli.Watching;

/// <summary>How watched feeds read to a person.</summary>
internal static class FeedWords
{
    /// <summary>"2031-05-06 08:15:00Z"; a dash for never.</summary>
    public static string At(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>What came of one step: "3 new, 20 known already".</summary>
    public static string What(FeedNews news)
    {
        var parts = new List<string>();
        Add(parts, news.New, "new");
        Add(parts, news.Known, "known already");
        Add(parts, news.Rejected, "rejected");
        Add(parts, news.Waiting, news.Waiting == 1 ? "page to fetch" : "pages to fetch");
        string found = parts.Count == 0 ? "nothing new" : string.Join(", ", parts);
        var feed = news.Feed;
        return (feed.LastProblem, news.IsPoll) switch
        {
            (not null, true) when feed.IsEnded => "ended: it is not asked any more",
            (not null, true) => $"{(parts.Count == 0 ? "" : found + ", then ")}failed{(feed.Failures > 1 ? $", {feed.Failures} times in a row" : "")}; asked again from {At(feed.NextPoll)}",
            (null, true) => $"{found}; asked again from {At(feed.NextPoll)}",
            _ => found,
        };
    }

    /// <summary>The feed's last failure as a problem; null after a success.</summary>
    public static string? Trouble(WatchedFeed feed) => feed.LastProblem is { } problem
        ? $"{(feed.IsEnded ? "ended" : Words.Count(feed.Failures, "failure"))}: {PlainText.Of(problem.Reason)} ({problem.Code})" : null;

    /// <summary>The end of a watch.</summary>
    public static string Sum(WatchSummary summary)
    {
        string text = $"{Words.Count(summary.Feeds, "feed")}: {summary.New} new, {summary.Known} known already, {summary.Rejected} rejected";
        text += summary.Failing > 0 ? $"; {summary.Failing} failing" : "";
        text += summary.Postponed > 0 ? $"; {summary.Postponed} not asked, since {(summary.Postponed == 1 ? "it wants" : "they want")} to be left alone for now" : "";
        return text + (summary.Waiting > 0 ? $"; {Words.Count(summary.Waiting, "page")} to fetch next time." : ".");
    }

    private static void Add(List<string> parts, long count, string what)
    {
        if (count > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }
}
