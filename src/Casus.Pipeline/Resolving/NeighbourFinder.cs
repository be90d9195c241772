using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Pipeline.Resolving;

/// <summary>Finds the events of other stories that mentions of a story may tell, by a small bounded number of indexed questions that do not depend on how reports arrived.</summary>
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

    /// <summary>The events, by number; also those that the ledger holds for the story, when they are found so.</summary>
    /// <param name="readings">Its reports.</param>
    /// <param name="known">The events that the ledger holds for it.</param>
    public async Task<List<Event>> FindAsync(IReadOnlyList<ReportReading> readings, IReadOnlyList<Event> known)
    {
        var own = known.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var query = new NearEventsQuery { Days = [.. Days(readings)], DayLimit = DatedLimit, Alike = [.. Alike(readings)], Given = own.Keys };
        var found = query is { Days.Count: 0, Alike.Count: 0 } ? [] : await store.QueryAsync(query, default).ToListAsync().ConfigureAwait(false);
        return [.. found.Select(f => f.Event ?? own[f.Id])];
    }

    // Events that share day, type and, where parties are known, a party. What nobody is named for is asked for without.
    private static IEnumerable<NearDay> Days(IReadOnlyList<ReportReading> readings)
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

        return keys.Reverse().Take(MostQuestions).Select(k => new NearDay(k.Day, k.Type, k.Party));
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

        if (Repeated.Contains(type, StringComparer.Ordinal) && Window(mention, written, RepeatedDays) is { } repeated
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
