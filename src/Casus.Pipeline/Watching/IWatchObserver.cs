using Casus.Ledger;

namespace Casus.Pipeline.Watching;

/// <summary>Is told what a watch does, from one thread at a time.</summary>
public interface IWatchObserver
{
    /// <summary>Something is wrong with a feed, an entry or a page; or a notice.</summary>
    /// <param name="problem">What.</param>
    void Report(Problem problem);

    /// <summary>Feeds changed: they were asked, or pages of theirs were read.</summary>
    /// <param name="news">What is new about the feed that changed; null at the beginning.</param>
    /// <param name="feeds">All feeds, in the order in which they were given.</param>
    void Show(FeedNews? news, IReadOnlyList<FeedRun> feeds);

    /// <summary>The ledger was opened for writing, for the first time or again.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask OpenedAsync(ILedgerStore store, CancellationToken cancellationToken);

    /// <summary>Reports were read into the ledger and resolved.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask ReadAsync(ILedgerStore store, CancellationToken cancellationToken);
}
