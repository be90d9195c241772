namespace Casus.Resolution.Corrections;

/// <summary>
/// Puts what persons said of events into the events that the machine made: values, rejections, and the marks of joins and
/// splits. What is said of an event goes to the one that now holds most of its mentions, of equal ones to the first; the
/// later of two values of a field holds.
/// </summary>
/// <param name="plan">The corrections.</param>
internal sealed class ValuePins(CorrectionPlan plan)
{
    private readonly Dictionary<MentionId, int> eventOf = [];

    /// <summary>The events with what persons said of them.</summary>
    /// <param name="events">The events as the machine made them, by first mention.</param>
    public IReadOnlyList<Event> Apply(IReadOnlyList<Event> events)
    {
        if (plan.Corrections.Count == 0)
        {
            return events;
        }

        Place(events);
        var marks = events.Select(_ => new SortedDictionary<(string Field, int Number), (Correction Correction, CorrectionValue? Value, string Words)>(FieldOrder.Instance)).ToList();
        for (int n = 0; n < plan.Corrections.Count; n++)
        {
            var correction = plan.Corrections[n];
            switch (correction.Kind)
            {
                case CorrectionKind.Values when Home(correction) is { } at:
                    correction.Values.ToList().ForEach(v => marks[at][(v.Field, 0)] = (correction, v, CorrectionFields.Print(v)));
                    break;
                case CorrectionKind.Reject when !IsBroughtBack(n) && Home(correction) is { } at:
                    marks[at][(CorrectionFields.Rejected, 0)] = (correction, null, "no event");
                    break;
                case CorrectionKind.RejectMention:
                    foreach (int at in Alone(correction, events))
                    {
                        marks[at][(CorrectionFields.Rejected, 0)] = (correction, null, "no event");
                    }

                    break;
                case CorrectionKind.Join or CorrectionKind.Split:
                    foreach (int at in Grouped(correction))
                    {
                        marks[at][(CorrectionFields.Mentions, n + 1)] = (correction, null, Words(correction));
                    }

                    break;
            }
        }

        return events.Select((e, i) => marks[i].Count == 0 ? e : Pinned(e, marks[i])).ToList();
    }

    private void Place(IReadOnlyList<Event> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            foreach (var member in events[i].Members)
            {
                eventOf.TryAdd(MentionId.Of(member.Mention), i);
            }
        }
    }

    private static Event Pinned(Event ev, SortedDictionary<(string Field, int Number), (Correction Correction, CorrectionValue? Value, string Words)> marks)
    {
        var pinned = ev with
        {
            Corrections = [.. marks.Select(m => new EventCorrection(
                m.Value.Correction.Id, m.Key.Field, m.Value.Words, m.Value.Value is null ? "" : CorrectionFields.Print(ev, m.Key.Field))
            {
                By = m.Value.Correction.By,
                At = m.Value.Correction.At,
                Note = m.Value.Correction.Note,
            })],
        };
        foreach (var (_, value, _) in marks.Values)
        {
            pinned = value is null ? pinned : Pinned(pinned, value);
        }

        return pinned;
    }

    private static Event Pinned(Event ev, CorrectionValue value) => value.Field switch
    {
        CorrectionFields.Code => ev with { Code = value.Code ?? ev.Code },
        CorrectionFields.Source => ev with { Sources = value.Actors ?? [] },
        CorrectionFields.Target => ev with { Targets = value.Actors ?? [] },
        CorrectionFields.Date => ev with { Date = value.Date, DateSteps = [] },
        CorrectionFields.Place => ev with { Place = value.Place },
        CorrectionFields.Status => ev with { Status = value.Status ?? ev.Status },
        CorrectionFields.Condition => ev with { Condition = value.Condition },
        _ => ev with { Quantities = Counted(ev.Quantities, value.Field[CorrectionFields.QuantityPrefix.Length..], value.Quantity) },
    };

    private static SortedDictionary<string, Quantity> Counted(IReadOnlyDictionary<string, Quantity> told, string kind, Quantity? value)
    {
        var quantities = new SortedDictionary<string, Quantity>(told.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        if (value is { } number)
        {
            quantities[kind] = number;
        }
        else
        {
            quantities.Remove(kind);
        }

        return quantities;
    }

    // Mentions that no event here holds are in an event of another story, which may be the one that holds most.
    private int? Home(Correction correction)
    {
        var mentions = plan.Found(correction, correction.Mentions);
        var best = mentions.GroupBy(m => eventOf.GetValueOrDefault(m, -1)).OrderByDescending(g => g.Count()).ThenBy(g => g.First()).FirstOrDefault();
        return best is null || best.Key < 0 ? null : best.Key;
    }

    // Who joins what was rejected says that it is an event.
    private bool IsBroughtBack(int number)
    {
        var rejected = plan.Found(plan.Corrections[number], plan.Corrections[number].Mentions);
        return plan.Corrections.Skip(number + 1).Any(c => c.Kind == CorrectionKind.Join && plan.Found(c, c.Mentions).Intersect(rejected).Any());
    }

    private IEnumerable<int> Alone(Correction correction, IReadOnlyList<Event> events) => plan.Found(correction, correction.Mentions)
        .Where(eventOf.ContainsKey).Select(m => eventOf[m]).Where(at => plan.Of(events[at].Members[0].Mention) is { IsRejected: true }).Distinct();

    // A join shows where two of its mentions are together, a split where any of its mentions are.
    private IEnumerable<int> Grouped(Correction correction) => plan.Found(correction, correction.Mentions.Concat(correction.Others))
        .Where(eventOf.ContainsKey).GroupBy(m => eventOf[m]).Where(g => correction.Kind == CorrectionKind.Split || g.Skip(1).Any()).Select(g => g.Key);

    private static string Words(Correction correction)
    {
        const int Shown = 4;
        return correction.Kind == CorrectionKind.Join ? $"{correction.Subject} are one"
            : $"{string.Join(", ", correction.Mentions.Take(Shown).Select(m => m.Label))}"
                + (correction.Mentions.Count > Shown ? FormattableString.Invariant($" and {correction.Mentions.Count - Shown} more") : "")
                + $" taken out of {correction.Subject}";
    }

    private sealed class FieldOrder : IComparer<(string Field, int Number)>
    {
        public static readonly FieldOrder Instance = new();

        public int Compare((string Field, int Number) x, (string Field, int Number) y)
        {
            int order = string.CompareOrdinal(x.Field, y.Field);
            return order != 0 ? order : x.Number.CompareTo(y.Number);
        }
    }
}
