using System.Threading.Channels;
using Casus.Sources;
using Casus.Sources.Watching;

namespace Casus.Pipeline.Watching;

/// <summary>Asks several hosts at a time, each for one thing at a time, and gives the answers one by one.</summary>
/// <param name="poller">Asks.</param>
/// <param name="options">The clock, and whether each feed is asked once only.</param>
/// <param name="stop">Stops all jobs.</param>
internal sealed class FeedJobs(FeedPoller poller, WatchOptions options, CancellationToken stop)
{
    private const int MostJobs = 32;
    private const int PagesAJob = 8; // then the feeds of the same host have their turn
    private static readonly TimeSpan AfterFault = TimeSpan.FromHours(1);
    private readonly Channel<FeedStep> steps = Channel.CreateBounded<FeedStep>(64);
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Task> running = [];

    /// <summary>The answers, and the ends of jobs.</summary>
    public ChannelReader<FeedStep> Steps => steps.Reader;

    /// <summary>True while a job runs.</summary>
    public bool IsBusy => hosts.Count > 0;

    /// <summary>Starts what is due; a feed before pages, the one that waits longest first.</summary>
    /// <param name="runs">All feeds.</param>
    public void Start(IReadOnlyList<FeedRun> runs)
    {
        running.RemoveAll(t => t.IsCompleted);
        var now = options.Time.GetUtcNow();
        foreach (var run in runs.Where(r => r.NextPoll(now, options.IsOnce) <= now).OrderBy(r => r.Feed.NextPoll))
        {
            if (TryTake(run))
            {
                run.IsAsked = true;
                running.Add(RunAsync(run, PollAsync(run, run.Feed)));
            }
        }

        foreach (var run in runs)
        {
            var ready = run.Ready(now, PagesAJob);
            if (ready.Count > 0 && TryTake(run))
            {
                running.Add(RunAsync(run, PagesAsync(run, ready)));
            }
        }
    }

    /// <summary>Notes that a job has ended.</summary>
    /// <param name="run">Its feed.</param>
    public void End(FeedRun run)
    {
        run.IsBusy = false;
        hosts.Remove(run.HeldHost!);
        run.HeldHost = null;
    }

    /// <summary>How long nothing is due; null for ever.</summary>
    /// <param name="runs">All feeds.</param>
    public TimeSpan? UntilDue(IReadOnlyList<FeedRun> runs)
    {
        var now = options.Time.GetUtcNow();
        DateTimeOffset? first = null;
        foreach (var run in runs.Where(r => !r.IsBusy && !hosts.Contains(r.Host)))
        {
            foreach (var at in new[] { run.NextPoll(now, options.IsOnce), run.NextPage(now) })
            {
                first = at < (first ?? DateTimeOffset.MaxValue) ? at : first;
            }
        }

        return first is null ? null : first > now ? first - now : TimeSpan.Zero;
    }

    /// <summary>Waits for all jobs, after they were stopped.</summary>
    public async Task EndAllAsync()
    {
        steps.Writer.TryComplete();
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private bool TryTake(FeedRun run)
    {
        if (run.IsBusy || hosts.Count >= MostJobs || !hosts.Add(run.Host))
        {
            return false;
        }

        run.IsBusy = true;
        run.HeldHost = run.Host;
        return true;
    }

    private async Task RunAsync(FeedRun run, Task job)
    {
        try
        {
            await job.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped; what was not kept is asked for again by the next watch.
        }

        await GiveAsync(new FeedStep(run, null, null, true)).ConfigureAwait(false);
    }

    private async Task GiveAsync(FeedStep step)
    {
        try
        {
            await steps.Writer.WriteAsync(step, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            // Nobody listens any more.
        }
    }

    private async Task PollAsync(FeedRun run, WatchedFeed feed)
    {
        PollResult result;
        try
        {
            result = await poller.PollAsync(feed, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // Around one feed, as around one document: a fault of Casus that its bytes brought to light must not end the watch.
            var later = options.Time.GetUtcNow() + AfterFault;
            result = new PollResult(
                feed with { NextPoll = later, NotBefore = later, Failures = feed.Failures + 1, LastProblem = Fault(feed.Url, error) }, [], []);
        }

        await GiveAsync(new FeedStep(run, result, null, false)).ConfigureAwait(false);
    }

    private async Task PagesAsync(FeedRun run, List<WatchedItem> items)
    {
        foreach (var item in items)
        {
            PageResult result;
            try
            {
                result = await poller.FetchPageAsync(item, stop).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                result = new PageResult(new WatchedItem(item.Key, item.Version) { IsDone = true }, null, Fault(item.Link!, error));
            }

            await GiveAsync(new FeedStep(run, null, result, false)).ConfigureAwait(false);
            if (result.RetryAt is not null)
            {
                break; // the host wants to be left alone; the other pages wait with it
            }
        }
    }

    private static Problem Fault(string where, Exception error) =>
        new(Problems.DocumentFailed, PlainText.Of(where), $"a fault of Casus: {PlainText.Of($"{error.GetType().Name}: {error.Message}")}");
}
