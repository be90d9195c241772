using Casus.Cli.Views;
using Casus.Pipeline.Watching;
using Casus.Sources.Watching;

namespace Casus.Cli.Watching;

/// <summary>Watched feeds as a table.</summary>
internal static class FeedTable
{
    private static readonly string[] Columns = ["feed", "last asked", "next", "new", "known", "rejected", "trouble"];

    /// <summary>Writes the table.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="feeds">The feeds.</param>
    /// <param name="runs">Their runs, in the same order, while they are watched; or null.</param>
    public static void Write(Screen screen, IReadOnlyList<WatchedFeed> feeds, IReadOnlyList<FeedRun>? runs = null) =>
        screen.Table(0, Columns, feeds.Select((feed, i) => Row(feed, runs?[i])));

    private static string[] Row(WatchedFeed feed, FeedRun? run) =>
    [
        PlainText.Of(feed.Title is { } title ? $"{title} ({new Uri(feed.Url).Host})" : feed.Address),
        FeedWords.At(feed.LastPoll),
        run?.IsBusy == true ? "now" : feed.IsEnded ? "ended" : FeedWords.At(feed.NextPoll),
        Count(feed.New),
        Count(feed.Known),
        Count(feed.Rejected),
        (run?.Waiting > 0 ? Words.Count(run.Waiting, "page") + " to fetch " : "") + (FeedWords.Trouble(feed) ?? ""),
    ];

    private static string Count(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
