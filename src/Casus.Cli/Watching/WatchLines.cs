using Casus.Cli.Alerts;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Pipeline;
using Casus.Pipeline.Watching;
using Casus.Sources;

namespace Casus.Cli.Watching;

/// <summary>A watch told in lines, for logs and for output that is no terminal. Feeds that say nothing new get no line unless it is the first.</summary>
internal class WatchLines(CasusEngine engine, AlertSettings? alerts) : WatchTeller(engine, alerts)
{
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds)
    {
        if (news is null)
        {
            return;
        }

        bool isFirst = shown.Add(news.Feed.Address);
        if (news is { IsPoll: true, Feed.LastProblem: { } problem })
        {
            Report(problem);
        }

        if (isFirst || news.New + news.Rejected > 0 || news is { IsPoll: true, Feed.LastProblem: not null })
        {
            Line($"{PlainText.Of(news.Feed.Address)}: {FeedWords.What(news)}");
        }
    }

    /// <inheritdoc/>
    public override void End(WatchSummary summary) => Line(FeedWords.Sum(summary));

    /// <inheritdoc/>
    protected override void Tell(Event ev) => Line(
        $"  {ev.Id}  {Words.When(ev.Date)}  {PlainText.Of(Words.Sides(ev))}  {Words.What(ev.Code)}  {PlainText.Of(Words.Where(ev.Place))}  {Parts.Status(ev.Status)}");

    /// <summary>Prints a line.</summary>
    /// <param name="text">The line.</param>
    protected virtual void Line(string text) => Console.Out.WriteLine(text);
}
