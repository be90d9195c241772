using System.Globalization;

namespace Casus.Signals.Tension;

/// <summary>Makes series of events. The order in which events come changes nothing.</summary>
/// <param name="codebook">What codes mean and score.</param>
public sealed class TensionReader(Codebook codebook)
{
    private const string Threat = "THREATEN";

    /// <summary>The series of a pair.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="events">Events; one that comes again is not counted again, and those in which one of the two has no part are passed over.</param>
    /// <param name="options">Days and direction.</param>
    public TensionSeries Read(ActorPair pair, IEnumerable<Event> events, TensionOptions options)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        var acts = new List<PairAct>();
        var apart = new SortedDictionary<ApartReason, List<(long Number, string Id)>>();
        var scores = new Dictionary<EventCode, (int Quad, double Goldstein, double Plover)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ev in events)
        {
            if (pair.Of(ev) is not { } direction || !seen.Add(ev.Id))
            {
                continue;
            }

            long number = Number(ev.Id);
            if (Apart(ev, direction, options, out int day) is { } reason)
            {
                Of(apart, reason).Add((number, ev.Id));
                continue;
            }

            if (!scores.TryGetValue(ev.Code, out var score))
            {
                scores[ev.Code] = score = (codebook.Quad(ev.Code), codebook.Goldstein(ev.Code), Plover(ev.Code));
            }

            acts.Add(new PairAct(day, number, ev.Id, score.Quad, score.Goldstein, score.Plover));
        }

        return Series(pair, [.. acts], apart, options);
    }

    /// <summary>PLOVER's score of a code: that of its mode, else that of its type.</summary>
    /// <param name="code">A code of the codebook.</param>
    public double Plover(EventCode code)
    {
        var type = codebook[code.Event];
        return type.Mode(code.Mode)?.Score ?? type.Score;
    }

    private static TensionSeries Series(
        ActorPair pair, PairAct[] acts, SortedDictionary<ApartReason, List<(long Number, string Id)>> apart, TensionOptions options)
    {
        Array.Sort(acts, static (x, y) => (x.Day, x.Number, x.EventId).CompareTo((y.Day, y.Number, y.EventId)));
        var ids = new SortedDictionary<ApartReason, IReadOnlyList<string>>();
        foreach (var (reason, events) in apart)
        {
            events.Sort();
            ids.Add(reason, events.ConvertAll(e => e.Id));
        }

        int? from = options.From?.DayNumber ?? Extreme(acts.Length > 0 ? acts[0].Day : null, options.ReachFrom?.DayNumber, Math.Min);
        int? to = options.To?.DayNumber ?? Extreme(acts.Length > 0 ? acts[^1].Day : null, options.ReachTo?.DayNumber, Math.Max);
        int length = from is null || to is null ? 0 : Math.Max(0, to.Value - from.Value + 1);
        return new TensionSeries(pair, DateOnly.FromDayNumber(from ?? 0), length, acts, ids);
    }

    private static int? Extreme(int? one, int? other, Func<int, int, int> choose) =>
        one is { } a && other is { } b ? choose(a, b) : one ?? other;

    private static ApartReason? Apart(Event ev, PairDirection direction, TensionOptions options, out int day)
    {
        day = 0;
        if (direction == PairDirection.Aside)
        {
            return ApartReason.Aside;
        }

        if (options.Direction is { } wanted && wanted != direction)
        {
            return ApartReason.OtherDirection;
        }

        // What is threatened did not happen; the threat did.
        bool isDone = ev.Status == EventStatus.Actual || (ev.Status == EventStatus.Threatened && ev.Code.Event.Value == Threat);
        if (!isDone)
        {
            return ev.Status switch
            {
                EventStatus.Denied => ApartReason.Denied,
                EventStatus.Hypothetical => ApartReason.Hypothetical,
                _ => ApartReason.NotYetDone,
            };
        }

        if (ev.Date is not { } date || date.Basis == DateBasis.Published)
        {
            return ApartReason.Undated;
        }

        if (DayOf(date) is not { } found)
        {
            return ApartReason.NoSingleDay;
        }

        day = found.DayNumber;
        return found < options.From || found > options.To ? ApartReason.OutsideDays : null;
    }

    /// <summary>The day of a date, or null when it is no single day.</summary>
    /// <param name="date">The date.</param>
    internal static DateOnly? DayOf(EventDate date) => date.Precision == DatePrecision.Day && date.Value.Length >= 10
        && DateOnly.TryParseExact(date.Value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Ids are a letter and a number; any other id sorts by its letters.
    private static long Number(string id) =>
        id.Length > 1 && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;

    private static List<(long Number, string Id)> Of(SortedDictionary<ApartReason, List<(long Number, string Id)>> apart, ApartReason reason)
    {
        if (!apart.TryGetValue(reason, out var events))
        {
            apart.Add(reason, events = []);
        }

        return events;
    }
}
