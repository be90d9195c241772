using Casus.Cli.Alerts;
using Casus.Export.JsonLines;
using Casus.Pipeline;
using Casus.Pipeline.Watching;

namespace Casus.Cli.Watching;

/// <summary>A watch told in JSON Lines, for programs: <c>{"poll":…}</c>, <c>{"pages":…}</c>, <c>{"event":…}</c>, alerts as <c>casus alerts --json</c> writes them, and <c>{"end":…}</c>.</summary>
internal sealed class WatchJson(CasusEngine engine, AlertSettings? alerts) : WatchTeller(engine, alerts)
{
    /// <inheritdoc/>
    public override void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds)
    {
        if (news is { IsPoll: true, Feed.LastProblem: { } problem })
        {
            Report(problem);
        }

        if (news is not null)
        {
            Write(news, FeedLine.Write);
        }
    }

    /// <inheritdoc/>
    public override void End(WatchSummary summary) => Write(summary, static (json, sum) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("end"u8);
        json.WriteNumber("feeds"u8, sum.Feeds);
        json.WriteNumber("failing"u8, sum.Failing);
        json.WriteNumber("postponed"u8, sum.Postponed);
        json.WriteNumber("new"u8, sum.New);
        json.WriteNumber("known"u8, sum.Known);
        json.WriteNumber("rejected"u8, sum.Rejected);
        json.WriteNumber("waiting"u8, sum.Waiting);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <inheritdoc/>
    protected override void Tell(Event ev) => Write(ev, (json, told) =>
    {
        json.WriteStartObject();
        json.WritePropertyName("event"u8);
        EventLine.Write(json, told, Codebook);
        json.WriteEndObject();
    });

    // Flushed line by line: a program at the other end acts on each.
    private static void Write<T>(T value, Action<System.Text.Json.Utf8JsonWriter, T> write)
    {
        using var output = Output.OpenBytes();
        using var lines = new LineWriter(output);
        lines.Write(value, write);
    }
}
