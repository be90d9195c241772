using Casus.Resolution.Dating;
using Casus.Resolution.Scoring;
using Casus.Resolution.Values;

namespace Casus.Resolution.Clusters;

/// <summary>
/// What an event of earlier stories lends those of its mentions that do not say it themselves: worked out from these mentions alone, so
/// that what later stories tell of the event decides nothing. What persons corrected holds.
/// </summary>
internal sealed class LentValues
{
    private static readonly SortedDictionary<string, ReportReading> NoReadings = new(StringComparer.Ordinal);
    private static readonly SortedDictionary<string, ReferenceInference> NoInferences = new(StringComparer.Ordinal);

    /// <summary>Works the values out.</summary>
    /// <param name="known">The event, with the mentions of earlier stories.</param>
    /// <param name="facts">These mentions.</param>
    public LentValues(Event known, IReadOnlyList<MentionFacts> facts)
    {
        var date = IsCorrected(known, CorrectionFields.Date) ? known.Date : DateChooser.Choose(facts, NoReadings, NoInferences).Date;
        Day = date is null ? default : MentionDay.Of(date);
        if (facts.Any(f => f.IsViolence))
        {
            Place = IsCorrected(known, CorrectionFields.Place) ? known.Place : PlaceChooser.Choose(facts);
            Quantities = Figures(facts);
        }
    }

    /// <summary>Its day, if it has one.</summary>
    public MentionDay Day { get; }

    /// <summary>Where an attack was, or null.</summary>
    public Place? Place { get; }

    /// <summary>The figures of an attack.</summary>
    public IReadOnlyDictionary<string, Quantity> Quantities { get; } = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);

    private static bool IsCorrected(Event known, string field) => known.Corrections.Any(c => c.Field == field);

    // Of each kind the figure that most mentions tell, of several the highest.
    private static SortedDictionary<string, Quantity> Figures(IReadOnlyList<MentionFacts> facts)
    {
        var figures = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var kind in facts.SelectMany(f => f.Mention.Quantities).GroupBy(q => q.Key, q => q.Value, StringComparer.Ordinal))
        {
            figures[kind.Key] = kind.GroupBy(q => q).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Best)
                .ThenByDescending(g => g.Key.High).ThenByDescending(g => g.Key.Low).First().Key;
        }

        return figures;
    }
}
