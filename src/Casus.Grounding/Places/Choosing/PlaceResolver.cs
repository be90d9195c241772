using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places.Choosing;

/// <summary>
/// Chooses the place that each toponym of a report means: by the place and the words beside the name first, then twice by what the other
/// names of the report say. Safe to share.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceSite sites, PlaceChoiceModel model)
{
    private const int Rounds = 2;

    /// <summary>The names of a report, with the chance of every place.</summary>
    /// <param name="view">The report.</param>
    /// <param name="toponyms">Where the names stand, in text order.</param>
    /// <param name="parties">The peoples and actors that the report names.</param>
    public List<PlaceUnit> Resolve(ReportView view, IReadOnlyList<TokenSpan> toponyms, ReportParties parties)
    {
        var units = Gather(view, toponyms, parties);
        Weigh(units, parties, sites.CountryOf(view.Document.Document), model);
        return units;
    }

    /// <summary>The names with their options, before any chance is known.</summary>
    public List<PlaceUnit> Gather(ReportView view, IReadOnlyList<TokenSpan> toponyms, ReportParties parties)
    {
        var units = new PlaceUnits(view, lexicon, gazetteer).Gather(toponyms, PlaceSite.HostOf(view.Document.Document));
        foreach (var unit in units)
        {
            if (unit.Container is { } container)
            {
                Qualify(unit, container);
            }
        }

        SetBeside(view, toponyms, parties, units);
        return units;
    }

    /// <summary>Gives every option its chance.</summary>
    public static void Weigh(List<PlaceUnit> units, ReportParties parties, string? site, PlaceChoiceModel by)
    {
        foreach (var unit in units)
        {
            by.Weigh(unit, isSecond: false);
        }

        for (int round = 0; round < Rounds; round++)
        {
            new PlaceSurroundings(units, parties, site).Set();
            foreach (var unit in units)
            {
                by.Weigh(unit, isSecond: true);
            }
        }
    }

    // "Tripoli was quiet, the Lebanese army said": what countries the sentences of a name tell of.
    private static void SetBeside(ReportView view, IReadOnlyList<TokenSpan> toponyms, ReportParties parties, List<PlaceUnit> units)
    {
        var told = new Dictionary<int, HashSet<string>>();
        foreach (var (tokens, _, country) in parties.Demonyms)
        {
            Tell(told, view.Sentences.SentenceOf(tokens.First), country);
        }

        foreach (var unit in units.Where(u => u.Container is null && u.Options.Exists(o => o.Feature == PlaceFeature.Country)))
        {
            string country = unit.Options.Find(o => o.Feature == PlaceFeature.Country)!.Country;
            foreach (int mention in unit.Mentions)
            {
                Tell(told, view.Sentences.SentenceOf(toponyms[mention].First), country);
            }
        }

        foreach (var unit in units.Where(u => !u.Options.Exists(o => o.Feature == PlaceFeature.Country && o.Clues[(int)PlaceClue.OtherName] == 0)))
        {
            foreach (int mention in unit.Mentions)
            {
                if (told.TryGetValue(view.Sentences.SentenceOf(toponyms[mention].First), out var countries))
                {
                    unit.Beside.UnionWith(countries);
                }
            }
        }
    }

    private static void Tell(Dictionary<int, HashSet<string>> told, int sentence, string country)
    {
        if (!told.TryGetValue(sentence, out var countries))
        {
            told.Add(sentence, countries = new HashSet<string>(StringComparer.Ordinal));
        }

        countries.Add(country);
    }

    // "Paris, Texas": those that lie there, and those that do not; and of Georgias the one that holds an Athens.
    private static void Qualify(PlaceUnit unit, PlaceUnit container)
    {
        foreach (var inner in unit.Options)
        {
            foreach (var outer in container.Options)
            {
                if (outer.Holds(inner))
                {
                    inner.Clues[(int)PlaceClue.Qualified] = 1;
                    outer.Clues[(int)PlaceClue.Qualifies] = 1;
                }
            }
        }
    }
}
