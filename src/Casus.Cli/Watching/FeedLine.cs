using System.Text.Json;
using Casus.Pipeline.Watching;

namespace Casus.Cli.Watching;

/// <summary>Watched feeds as JSON Lines.</summary>
internal static class FeedLine
{
    /// <summary>Writes a feed as the ledger keeps it.</summary>
    public static void Write(Utf8JsonWriter json, WatchedFeed feed)
    {
        json.WriteStartObject();
        Fields(json, feed);
        json.WriteNumber("new"u8, feed.New);
        json.WriteNumber("known"u8, feed.Known);
        json.WriteNumber("rejected"u8, feed.Rejected);
        json.WriteEndObject();
    }

    /// <summary>Writes what one step found: the feed, with the counts of this step.</summary>
    public static void Write(Utf8JsonWriter json, FeedNews news)
    {
        json.WriteStartObject();
        json.WriteStartObject(news.IsPoll ? "poll"u8 : "pages"u8);
        Fields(json, news.Feed);
        json.WriteBoolean("unchanged"u8, news.IsUnchanged);
        json.WriteNumber("new"u8, news.New);
        json.WriteNumber("known"u8, news.Known);
        json.WriteNumber("rejected"u8, news.Rejected);
        json.WriteNumber("waiting"u8, news.Waiting);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, WatchedFeed feed)
    {
        json.WriteString("feed"u8, feed.Address);
        json.WriteString("url"u8, feed.Url);
        json.WriteString("title"u8, feed.Title);
        Time(json, "last_poll"u8, feed.LastPoll);
        Time(json, "last_read"u8, feed.LastRead);
        Time(json, "next_poll"u8, feed.NextPoll);
        json.WriteBoolean("ended"u8, feed.IsEnded);
        json.WriteNumber("failures"u8, feed.Failures);
        if (feed.LastProblem is not { } problem)
        {
            json.WriteNull("problem"u8);
            return;
        }

        json.WriteStartObject("problem"u8);
        json.WriteString("code"u8, problem.Code);
        json.WriteString("where"u8, problem.Where);
        json.WriteString("reason"u8, problem.Reason);
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? at)
    {
        if (at is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, at.Value.UtcDateTime);
        }
    }
}
