using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite.Reading;

namespace Casus.Ledger.Sqlite;

/// <summary>Which reader answers which query.</summary>
internal static class QueryRows
{
    public static IEnumerable<TRow> Of<TRow>(Session session, LedgerQuery<TRow> query)
    {
        object rows = (object)query switch
        {
            IdentityQuery q => IdentityReader.Read(session, q),
            StoryMarksQuery => StoryMarkReader.Read(session),
            ReportReadingsQuery q => ReadingReader.Read(session, q),
            StoryReadingsQuery q => ReadingReader.Read(session, q),
            ReportsQuery q => ReportReader.Read(session, q),
            RawBytesQuery q => ReportReader.Read(session, q),
            EventsQuery q => EventReader.Read(session, q),
            AlikeEventsQuery q => AlikeEventReader.Read(session, q),
            NearEventsQuery q => NearEventReader.Read(session, q),
            ReportTellingsQuery q => OrderReader.Read(session, q),
            StoryOrdersQuery q => OrderReader.Read(session, q),
            StoriesQuery q => StoryReader.Read(session, q),
            MediationsQuery q => MediationReader.Read(session, q),
            MediationOpeningsQuery => MediationReader.Openings(session),
            MediationNewsQuery => MediationReader.News(session),
            CorrectionsQuery => CorrectionReader.Read(session),
            ProblemsQuery => RecordReader.ProblemsMet(session),
            HistoryQuery q => RecordReader.History(session, q),
            AlertsQuery q => AlertReader.Read(session, q),
            ReportDaysQuery => AlertReader.Days(session),
            LanguagesQuery => RecordReader.Languages(session),
            WatchedFeedsQuery => WatchReader.Feeds(session),
            WatchedItemsQuery q => WatchReader.Items(session, q),
            KnownAddressesQuery q => WatchReader.Known(session, q),
            CountsQuery => new[] { RecordReader.Counts(session) },
            _ => throw new ArgumentException($"The store does not know queries of type {query.GetType().Name}.", nameof(query)),
        };
        return (IEnumerable<TRow>)rows;
    }
}
