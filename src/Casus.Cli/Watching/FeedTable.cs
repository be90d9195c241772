using System.Globalization;
using Casus.Cli.Views;
using Casus.Pipeline.Watching;
using Casus.Sources;

namespace Casus.Cli.Watching;

/// <summary>Watched feeds as a table, with a line below each that has something wrong.</summary>
internal static class FeedTable
{
    private const int LeastName = 16;
    private static readonly string[] Columns = ["feed", "asked, UTC", "next, UTC", "new", "known", "rejected", "to fetch"];

    /// <summary>Writes the table.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="feeds">The feeds.</param>
    /// <param name="runs">Their runs, in the same order, while they are watched; or null.</param>
    public static void Write(Screen screen, IReadOnlyList<WatchedFeed> feeds, IReadOnlyList<FeedRun>? runs = null)
    {
        var rows = feeds.Select((feed, i) => Row(feed, runs?[i])).ToList();
        string[] headings = runs is null ? Columns[..^1] : Columns;
        int[] widths = [.. headings.Select((heading, c) => rows.Select(r => r[c].Length).Append(heading.Length).Max())];
        int others = widths.Skip(1).Sum() + (2 * (headings.Length - 1));
        widths[0] = Math.Min(widths[0], Math.Max(LeastName, screen.Width - others));
        screen.Line(Line(headings, widths));
        for (int i = 0; i < rows.Count; i++)
        {
            screen.Line(Line(rows[i], widths));
            if (FeedWords.Trouble(feeds[i]) is { } trouble)
            {
                screen.Text(2, trouble);
            }
        }
    }

    private static string[] Row(WatchedFeed feed, FeedRun? run) =>
    [
        PlainText.Of(feed.Title is { } title ? $"{title} ({new Uri(feed.Url).Host})" : feed.Address),
        At(feed.LastPoll),
        run?.IsBusy == true ? "now" : feed.IsEnded ? "ended" : At(feed.NextPoll),
        Count(feed.New),
        Count(feed.Known),
        Count(feed.Rejected),
        .. run is null ? Array.Empty<string>() : [Count(run.Waiting)],
    ];

    private static string Line(IReadOnlyList<string> cells, int[] widths) => string.Join("  ", cells.Select((cell, c) =>
        cell.Length > widths[c] ? cell[..(widths[c] - 1)] + "…" : c < 3 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd();

    private static string At(DateTimeOffset? at) => at?.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "–";

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
