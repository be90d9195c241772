using Casus.Grounding.Actors;

namespace Casus.Grounding.Places;

/// <summary>
/// Chooses the place that each toponym means: countries and disputed regions before cities, then the place that the words after
/// the comma hold ("Paris, Texas"), then places of the countries that the report is about, then the most populous.
/// </summary>
internal static class PlaceChooser
{
    private const double CountryOfReport = 6, Containing = 25; // added to the log of population; a capital of 10 million has 16

    public static List<PlaceMention> Choose(ReportView view, List<PlaceCandidate> candidates)
    {
        var countries = CountriesOf(view);
        var mentions = new List<PlaceMention>(candidates.Count);
        for (int i = 0; i < candidates.Count; i++)
        {
            var next = i + 1 < candidates.Count && IsContainment(view, candidates[i].Tokens, candidates[i + 1].Tokens) ? candidates[i + 1] : null;
            KnownPlace? best = null;
            double bestScore = double.NegativeInfinity;
            foreach (var place in candidates[i].Places)
            {
                double score = Score(place, countries, next);
                if (score > bestScore)
                {
                    (best, bestScore) = (place, score);
                }
            }

            mentions.Add(new PlaceMention(candidates[i].Tokens, best!.Place, candidates[i].IsDateline));
        }

        return mentions;
    }

    private static double Score(KnownPlace place, Dictionary<string, int> countries, PlaceCandidate? next)
    {
        double score = place.Weight;
        if (place.Place.Kind == PlaceKind.City && countries.TryGetValue(place.Place.Country, out int times))
        {
            score += CountryOfReport + Math.Log(times);
        }

        foreach (var container in next?.Places ?? [])
        {
            bool holds = container.Place.Kind switch
            {
                PlaceKind.Country => place.IsIn(container.Place.Country) && place.Place.Kind != PlaceKind.Country,
                _ => place.Place.Kind == PlaceKind.City && container.IsIn(place.Place.Country) && IsNear(place.Place, container.Place),
            };
            score += holds ? Containing : 0;
        }

        return score;
    }

    // A region's point and a city in it: provinces are up to some 16 degrees high.
    private static bool IsNear(Place a, Place b) => Math.Abs(a.Lat - b.Lat) < 8 && Math.Abs(a.Lon - b.Lon) < 10;

    private static bool IsContainment(ReportView view, TokenSpan inner, TokenSpan outer) =>
        outer.First == inner.End + 1 && view.Is(inner.End, ",");

    private static Dictionary<string, int> CountriesOf(ReportView view)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            var sentence = view.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                var senses = view.Catalogue.Senses.Longest(view.Tokens, i, sentence.End, out int end);
                if (senses.Length > 0 && senses[0].Code.Value.Length > 0)
                {
                    countries[senses[0].Code.Value] = countries.GetValueOrDefault(senses[0].Code.Value) + 1;
                }

                i = Math.Max(i, end - 1);
            }
        }

        return countries;
    }
}
