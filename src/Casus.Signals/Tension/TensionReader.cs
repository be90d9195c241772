using System.Globalization;

namespace Casus.Signals.Tension;

/// <summary>Makes series of events. The order in which events come changes nothing.</summary>
/// <param name="codebook">What codes mean and score.</param>
public sealed class TensionReader(Codebook codebook)
{
    private const string Threat = "THREATEN";

    // Ids without a number, or with one that no ledger reaches, sort behind all others and among themselves by their letters.
    private const int NumberBits = 40;
    private const long Unnumbered = (1L << NumberBits) - 1;

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
        var scores = new Dictionary<EventCode, (int Quad, double Goldstein, double Plover)>(
            EqualityComparer<EventCode>.Create(static (x, y) => x == y, static code => string.GetHashCode(code.Cameo, StringComparison.Ordinal)));
        var seen = new HashSet<long>();
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ev in events)
        {
            if (pair.Of(ev) is not { } direction)
            {
                continue;
            }

            long number = Number(ev.Id);
            if (!(number < Unnumbered ? seen.Add(number) : others.Add(ev.Id)))
            {
                continue;
            }

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
        // A day has 22 bits and a number 40: one key for both.
        Array.Sort(Array.ConvertAll(acts, static act => ((long)act.Day << NumberBits) | act.Number), acts);
        if (Array.Exists(acts, static act => act.Number == Unnumbered))
        {
            acts = [.. acts.OrderBy(act => act.Day).ThenBy(act => act.Number).ThenBy(act => act.EventId, StringComparer.Ordinal)];
        }

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
    internal static DateOnly? DayOf(EventDate date)
    {
        string value = date.Value;
        if (date.Precision != DatePrecision.Day || value.Length < 10 || value[4] != '-' || value[7] != '-')
        {
            return null;
        }

        int year = Digits(value, 0, 4), month = Digits(value, 5, 2), day = Digits(value, 8, 2);
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // The number of so many digits, or -1 where one is none.
    private static int Digits(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return -1;
            }

            number = (number * 10) + text[i] - '0';
        }

        return number;
    }

    private static long Number(string id) =>
        id.Length > 1 && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < Unnumbered ? number : Unnumbered;

    private static List<(long Number, string Id)> Of(SortedDictionary<ApartReason, List<(long Number, string Id)>> apart, ApartReason reason)
    {
        if (!apart.TryGetValue(reason, out var events))
        {
            apart.Add(reason, events = []);
        }

        return events;
    }
}
