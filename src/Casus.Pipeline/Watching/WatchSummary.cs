namespace Casus.Pipeline.Watching;

/// <summary>What a watch did.</summary>
/// <param name="Feeds">Feeds watched.</param>
/// <param name="Failing">Feeds whose last answer was a problem, ended ones among them.</param>
/// <param name="Postponed">Feeds that were not asked, since they or their servers do not want to be asked yet.</param>
/// <param name="New">New reports, and new texts of known ones.</param>
/// <param name="Known">Items that the ledger had already.</param>
/// <param name="Rejected">Items that could not be read.</param>
/// <param name="Waiting">Pages that are still to be fetched; the next watch goes on with them.</param>
public sealed record WatchSummary(int Feeds, int Failing, int Postponed, long New, long Known, long Rejected, int Waiting);
