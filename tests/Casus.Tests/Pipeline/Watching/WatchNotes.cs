using Casus.Ledger;
using Casus.Pipeline.Watching;

namespace Casus.Tests.Pipeline.Watching;

/// <summary>Writes down what a watch tells.</summary>
internal sealed class WatchNotes : IWatchObserver
{
    /// <summary>The problems and notices.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was new about feeds.</summary>
    public List<FeedNews> News { get; } = [];

    /// <summary>How often the ledger was opened.</summary>
    public int Openings { get; private set; }

    /// <summary>Called with each news.</summary>
    public Action<FeedNews>? Told { get; set; }

    /// <inheritdoc/>
    public void Report(Problem problem) => Problems.Add(problem);

    /// <inheritdoc/>
    public void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds)
    {
        if (news is not null)
        {
            News.Add(news);
            Told?.Invoke(news);
        }
    }

    /// <inheritdoc/>
    public ValueTask OpenedAsync(ILedgerStore store, CancellationToken cancellationToken)
    {
        Openings++;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReadAsync(ILedgerStore store, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
