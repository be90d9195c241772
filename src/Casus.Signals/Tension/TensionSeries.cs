using System.Collections.ObjectModel;

namespace Casus.Signals.Tension;

/// <summary>
/// Conflict and cooperation of a pair by day, each event once whatever the number of its reports. A day holds the events that
/// are dated to that very day and happened (a threat is an act, so it happened when it was made); all others stand apart, with
/// the reason. Days without acts are in it. Immutable.
/// </summary>
public sealed class TensionSeries
{
    private const int Quads = 4;
    private readonly int[] counts;              // [quad - 1, day], row-major
    private readonly double[] goldstein;        // [sum or least, day], row-major
    private readonly double[] plover;           // [sum or least, day], row-major
    private readonly int[] firstActs;           // day d holds acts [firstActs[d], firstActs[d + 1])
    private readonly string[] ids;

    internal TensionSeries(ActorPair pair, DateOnly first, int length, PairAct[] acts, IReadOnlyDictionary<ApartReason, IReadOnlyList<string>> apart)
    {
        Pair = pair;
        First = first;
        Length = length;
        Apart = apart;
        counts = new int[Quads * length];
        goldstein = new double[2 * length];
        plover = new double[2 * length];
        firstActs = new int[length + 1];
        ids = new string[acts.Length];
        for (int i = 0; i < acts.Length; i++)
        {
            Add(acts[i], i);
        }

        for (int day = 0; day < length; day++)
        {
            firstActs[day + 1] += firstActs[day];
        }
    }

    /// <summary>The two.</summary>
    public ActorPair Pair { get; }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>How many days; 0 when no event has a day.</summary>
    public int Length { get; }

    /// <summary>How many events stand on a day.</summary>
    public int Acts => ids.Length;

    /// <summary>Ids of the events that stand on no day, by reason; reasons without events are not in it.</summary>
    public IReadOnlyDictionary<ApartReason, IReadOnlyList<string>> Apart { get; }

    /// <summary>One day with its scores and events.</summary>
    /// <param name="index">Days after <see cref="First"/>.</param>
    public TensionDay this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
            return new TensionDay(
                First.AddDays(index), Quad(1)[index], Quad(2)[index], Quad(3)[index], Quad(4)[index], Score(goldstein, index))
            {
                Plover = Score(plover, index),
                EventIds = new ReadOnlyCollection<string>(ids[firstActs[index]..firstActs[index + 1]]),
            };
        }
    }

    /// <summary>A count by day.</summary>
    /// <param name="measure">What is counted.</param>
    /// <exception cref="ArgumentException">It is a sum of scores.</exception>
    public int[] Counts(Measure measure) => measure switch
    {
        Measure.Conflict => Both(3, 4),
        Measure.Cooperation => Both(1, 2),
        Measure.VerbalCooperation => Quad(1).ToArray(),
        Measure.MaterialCooperation => Quad(2).ToArray(),
        Measure.VerbalConflict => Quad(3).ToArray(),
        Measure.MaterialConflict => Quad(4).ToArray(),
        _ => throw new ArgumentException($"{measure} is no count.", nameof(measure)),
    };

    /// <summary>A count or sum by day.</summary>
    /// <param name="measure">What is counted or summed.</param>
    public double[] Values(Measure measure) => measure switch
    {
        Measure.Goldstein => goldstein.AsSpan(0, Length).ToArray(),
        Measure.Plover => plover.AsSpan(0, Length).ToArray(),
        _ => Array.ConvertAll(Counts(measure), count => (double)count),
    };

    private void Add(PairAct act, int index)
    {
        int day = act.Day - First.DayNumber;
        counts[(act.Quad - 1) * Length + day]++;
        goldstein[day] += act.Goldstein;
        plover[day] += act.Plover;
        bool isFirst = firstActs[day + 1] == 0;
        goldstein[Length + day] = isFirst ? act.Goldstein : Math.Min(goldstein[Length + day], act.Goldstein);
        plover[Length + day] = isFirst ? act.Plover : Math.Min(plover[Length + day], act.Plover);
        firstActs[day + 1]++;
        ids[index] = act.EventId;
    }

    private ReadOnlySpan<int> Quad(int quad) => counts.AsSpan((quad - 1) * Length, Length);

    private int[] Both(int one, int other)
    {
        int[] sum = Quad(one).ToArray();
        var more = Quad(other);
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }

        return sum;
    }

    private ScoreSum Score(double[] scores, int day)
    {
        int acts = firstActs[day + 1] - firstActs[day];
        return new ScoreSum(scores[day], acts == 0 ? 0 : scores[day] / acts, scores[Length + day]);
    }
}
