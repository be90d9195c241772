using Casus.Cli.Alerts;
using Casus.Cli.Views;
using Casus.Pipeline;
using Casus.Pipeline.Watching;

namespace Casus.Cli.Watching;

/// <summary>
/// A watch told in a terminal: what happens scrolls by as lines, and below them stands a table of the feeds, drawn again when one of them changed.
/// </summary>
internal sealed class StatusPage(CasusEngine engine, AlertSettings? alerts, TextWriter terminal, Func<(int Width, int Height)> size) : WatchLines(engine, alerts)
{
    private IReadOnlyList<FeedRun> feeds = [];
    private int drawn;

    /// <inheritdoc/>
    public override void Report(Problem problem)
    {
        Clear();
        base.Report(problem);
    }

    /// <inheritdoc/>
    public override void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds)
    {
        this.feeds = feeds;
        base.Show(news, feeds);
        Draw();
    }

    /// <inheritdoc/>
    public override void End(WatchSummary summary)
    {
        base.End(summary);
        drawn = 0;
    }

    /// <summary>Takes the table away, for what others print.</summary>
    public void Clear()
    {
        if (drawn > 0)
        {
            terminal.Write(FormattableString.Invariant($"\u001b[{drawn}A\u001b[J"));
            terminal.Flush();
            drawn = 0;
        }
    }

    /// <inheritdoc/>
    protected override void BeforeAlerts() => Clear();

    /// <inheritdoc/>
    protected override void AfterRead() => Draw();

    /// <inheritdoc/>
    protected override void Line(string text)
    {
        Clear();
        terminal.WriteLine(text);
    }

    private void Draw()
    {
        Clear();
        if (feeds.Count == 0)
        {
            return;
        }

        var (width, height) = size();
        using var text = new StringWriter { NewLine = "\n" };
        FeedTable.Write(new Screen(text, Math.Clamp(width - 1, 40, 200)), [.. feeds.Select(f => f.Feed)], feeds);
        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        // A table higher than the window could not be taken away again.
        int most = Math.Max(3, height - 4);
        string[] shown = lines.Length <= most ? lines : [.. lines.Take(most - 1), "… all: casus watch --status"];
        terminal.WriteLine();
        foreach (string line in shown)
        {
            terminal.WriteLine(line);
        }

        terminal.Flush();
        drawn = shown.Length + 1;
    }
}
