using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Pipeline.Resolving;

/// <summary>Finds the events of other stories that mentions of a story may tell, by a small bounded number of indexed questions.</summary>
/// <param name="store">The ledger.</param>
internal sealed class NeighbourFinder(ILedgerStore store)
{
    private const int DatedLimit = 40;  // events looked at for one day, type and party
    private const int AlikeLimit = 20;  // events looked at for one type and place, figure or pair
    private const int MostQuestions = 100; // for a story of hundreds of reports; the newest days and the rest by their order
    private const int RecalledDays = 120; // a happening is recalled by its place or figure so long
    private const int RepeatedDays = 21; // an act between two parties is told again so long
    private const int SmallestFigure = 10;

    private static readonly string[] Placed = ["ASSAULT", "COERCE"]; // types whose events a place tells apart
    private static readonly string[] Repeated = ["SANCTION", "COERCE", "RETREAT", "SUPPORT", "CONCEDE"];

    /// <summary>The events, by id.</summary>
    /// <param name="story">The story.</param>
    /// <param name="readings">Its reports.</param>
    /// <param name="known">The events that the ledger holds for it.</param>
    public async Task<List<Event>> FindAsync(string story, IReadOnlyList<ReportReading> readings, IReadOnlyList<Event> known)
    {
        var own = known.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var outside = new SortedDictionary<string, Event>(StringComparer.Ordinal);
        foreach (var query in Dated(readings))
        {
            await AddAsync(query with { NotStoryId = story, Rejected = RejectedEvents.Included }).ConfigureAwait(false);
        }

        foreach (var query in Alike(readings))
        {
            await AddAsync(query with { NotStoryId = story }).ConfigureAwait(false);
        }

        return [.. outside.Values];

        async Task AddAsync(LedgerQuery<Event> query)
        {
            await foreach (var found in store.QueryAsync(query, default).ConfigureAwait(false))
            {
                if (!own.Contains(found.Id))
                {
                    outside[found.Id] = found;
                }
            }
        }
    }

    // Events that share day, type and, where parties are known, a party. What nobody is named for is asked for without.
    private static IEnumerable<EventsQuery> Dated(IReadOnlyList<ReportReading> readings)
    {
        var keys = new SortedSet<(DateOnly Day, EventType Type, ActorCode Party)>();
        foreach (var mention in readings.SelectMany(r => r.Coded.Mentions))
        {
            if (MentionDays.Of(mention.Date) is var (from, to) && from == to)
            {
                var codes = mention.Sources.Concat(mention.Targets).Select(p => p.Actor.Code).Where(c => !c.IsEmpty);
                keys.UnionWith(codes.DefaultIfEmpty().Select(c => (from, mention.Code.Event, c)));
            }
        }

        return keys.Reverse().Take(MostQuestions)
            .Select(k => new EventsQuery { Type = k.Type, ActorA = k.Party, From = k.Day, To = k.Day, Limit = DatedLimit });
    }

    // An undated report is taken to be as old as the newest of its story.
    private static IEnumerable<AlikeEventsQuery> Alike(IReadOnlyList<ReportReading> readings)
    {
        var newest = readings.Max(r => r.Reference);
        return readings
            .SelectMany(r => r.Coded.Mentions.Where(m => m.Role is not (BlockRole.ReadMore or BlockRole.Credit)).SelectMany(m => Alike(m, r.Reference ?? newest)))
            .Distinct().Take(MostQuestions);
    }

    private static IEnumerable<AlikeEventsQuery> Alike(EventMention mention, DateOnly? written)
    {
        string type = mention.Code.Event.Value;
        if (Placed.Contains(type, StringComparer.Ordinal) && Window(mention, written, RecalledDays) is { } recalled)
        {
            if (mention.Place is { Place.Kind: PlaceKind.City or PlaceKind.Feature } place)
            {
                yield return recalled with { Near = place.Place };
            }

            if (mention.Quantities.TryGetValue("killed", out var killed) && killed.IsOne && killed.Best >= SmallestFigure)
            {
                yield return recalled with { Kind = "killed", Best = killed.Best };
            }
        }

        if (mention.Date is null && Repeated.Contains(type, StringComparer.Ordinal) && Window(mention, written, RepeatedDays) is { } repeated
            && First(mention.Sources) is { IsEmpty: false } source && First(mention.Targets) is { IsEmpty: false } target && source != target)
        {
            yield return repeated with { ActorA = source, ActorB = target };
        }
    }

    private static ActorCode First(IReadOnlyList<Participant> side) => side.Select(p => p.Actor.Code).FirstOrDefault(c => !c.IsEmpty);

    // The days on which it can have happened and been told; null when neither its words nor its report say.
    private static AlikeEventsQuery? Window(EventMention mention, DateOnly? written, int days) =>
        MentionDays.Of(mention.Date) is var (from, to)
            ? new AlikeEventsQuery(mention.Code.Event) { From = from, To = to, ToldUntil = to.AddDays(days), Limit = AlikeLimit }
            : written is { } day
                ? new AlikeEventsQuery(mention.Code.Event) { From = day.AddDays(-days), To = day, ToldUntil = day.AddDays(days), Limit = AlikeLimit }
                : null;
}
