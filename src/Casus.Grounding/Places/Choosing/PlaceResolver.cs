using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places.Choosing;

/// <summary>
/// Chooses the place that each toponym of a report means: by the place and the words beside the name first, then twice by what the other
/// names of the report say. Safe to share.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceChoiceModel model)
{
    private const int Rounds = 2;
    private const float HoldKm = 60, RegionKm = 500;

    /// <summary>The names of a report, with the chance of every place.</summary>
    /// <param name="view">The report.</param>
    /// <param name="toponyms">Where the names stand, in text order.</param>
    /// <param name="countries">The countries that the report speaks of.</param>
    public List<PlaceUnit> Resolve(ReportView view, IReadOnlyList<TokenSpan> toponyms, ReportCountries countries)
    {
        var units = Gather(view, toponyms);
        Weigh(units, countries, model);
        return units;
    }

    /// <summary>The names with their options, before any chance is known.</summary>
    public List<PlaceUnit> Gather(ReportView view, IReadOnlyList<TokenSpan> toponyms)
    {
        var units = new PlaceUnits(view, lexicon, gazetteer).Gather(toponyms);
        foreach (var unit in units)
        {
            if (unit.Container is { } container)
            {
                Qualify(unit, container);
            }
        }

        return units;
    }

    /// <summary>Gives every option its chance.</summary>
    public static void Weigh(List<PlaceUnit> units, ReportCountries countries, PlaceChoiceModel by)
    {
        foreach (var unit in units)
        {
            by.Weigh(unit, isSecond: false);
        }

        for (int round = 0; round < Rounds; round++)
        {
            new PlaceSurroundings(units, countries).Set();
            foreach (var unit in units)
            {
                by.Weigh(unit, isSecond: true);
            }
        }
    }

    // "Paris, Texas": those that lie there, and those that do not.
    private static void Qualify(PlaceUnit unit, PlaceUnit container)
    {
        bool isAny = false;
        foreach (var option in unit.Options)
        {
            bool isHeld = container.Options.Exists(c => Holds(c, option));
            option.Clues[(int)PlaceClue.Qualified] = isHeld ? 1 : 0;
            isAny |= isHeld;
        }

        foreach (var option in unit.Options)
        {
            option.Clues[(int)PlaceClue.NotQualified] = isAny ? 1 - option.Clues[(int)PlaceClue.Qualified] : 0;
        }
    }

    private static bool Holds(PlaceOption outer, PlaceOption inner) => outer.Feature switch
    {
        PlaceFeature.Country => inner.Feature != PlaceFeature.Country && inner.Entry.IsIn(outer.Country),
        PlaceFeature.Admin1 => inner.Feature != PlaceFeature.Admin1 && inner.Admin1 == outer.Entry.Id,
        PlaceFeature.Admin2 => inner.Feature != PlaceFeature.Admin2 && inner.Admin2 == outer.Entry.Id,
        PlaceFeature.Admin or PlaceFeature.Region or PlaceFeature.Island => IsWithin(outer, inner, RegionKm) && inner.Feature != PlaceFeature.Country,
        _ => outer.IsPoint && inner.IsPoint && IsWithin(outer, inner, HoldKm),
    };

    private static bool IsWithin(PlaceOption a, PlaceOption b, float km)
    {
        float y = (a.Lat - b.Lat) * 111.2f, x = (a.Lon - b.Lon) * 111.2f * MathF.Cos(a.Lat * MathF.PI / 180);
        return (x * x) + (y * y) < km * km;
    }
}
