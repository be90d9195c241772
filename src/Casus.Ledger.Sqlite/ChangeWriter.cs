using Casus.Ledger.Changes;
using Casus.Ledger.Sqlite.Writing;

namespace Casus.Ledger.Sqlite;

/// <summary>Makes one change in one transaction.</summary>
internal static class ChangeWriter
{
    public static AppendResult Write(Session session, LedgerChange change)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            var result = change switch
            {
                AppendReport report => ReportWriter.Append(session, report),
                AppendStories stories => StoryMoveWriter.Append(session, stories),
                AppendStoryMarks marks => MarkWriter.Append(session, marks),
                AppendResolution resolution => ResolutionWriter.Append(session, resolution),
                AppendMediations mediations => MediationWriter.Append(session, mediations),
                AppendAlerts alerts => AlertWriter.Append(session, alerts),
                AppendDelivery delivery => AlertWriter.Append(session, delivery),
                AppendCorrection correction => CorrectionWriter.Append(session, correction),
                AppendWatch watch => WatchWriter.Append(session, watch),
                AppendProblem problem => ProblemWriter.Append(session, problem),
                _ => throw new ArgumentException($"The store does not know changes of type {change.GetType().Name}.", nameof(change)),
            };
            session.Run("COMMIT");
            return result;
        }
        catch
        {
            // On a full disk SQLite may have rolled back already.
            if (session.InTransaction)
            {
                session.Run("ROLLBACK");
            }

            throw;
        }
    }
}
