namespace Casus.Grounding.Places.Choosing;

/// <summary>
/// What the other names of a report say of each option: how many of them may lie in its country and division, whether its division is
/// named, how near the others are. Every name counts by the chances it has so far.
/// </summary>
internal sealed class PlaceSurroundings
{
    private const float LeastChance = 0.15f, KmPerDegree = 111.2f, NearKm = 30, AroundKm = 100, FarKm = 300, Many = 4;
    private readonly List<PlaceUnit> units;
    private readonly float[] countries, namedCountries, placeCountries, actorCountries; // by the country's number
    private readonly Dictionary<int, float> states = [], named = []; // by entry of the division; named: the division or country itself
    private readonly List<(PlaceUnit Unit, float Chance, float Lat, float Lon)> points = [];
    private readonly string? site;

    public PlaceSurroundings(List<PlaceUnit> units, ReportParties parties, string? site)
    {
        this.units = units;
        this.site = site;
        var numbers = Number(units);
        (countries, namedCountries, placeCountries, actorCountries) = (new float[numbers.Count], new float[numbers.Count], new float[numbers.Count], new float[numbers.Count]);
        foreach (var (country, share) in parties.Shares)
        {
            if (numbers.TryGetValue(country, out int number))
            {
                actorCountries[number] = share;
            }
        }

        foreach (var unit in units)
        {
            foreach (var option in unit.Options)
            {
                Count(unit, option, option.Chance);
                if (option.IsPoint && option.Chance > LeastChance)
                {
                    points.Add((unit, option.Chance, option.Lat, option.Lon));
                }
            }
        }
    }

    /// <summary>Sets the clues of the other names for every option.</summary>
    public void Set()
    {
        foreach (var unit in units)
        {
            foreach (var option in unit.Options)
            {
                Count(unit, option, -option.Chance); // a name does not speak for itself
            }

            foreach (var option in unit.Options)
            {
                SetShares(unit, option);
                SetNear(unit, option);
            }

            foreach (var option in unit.Options)
            {
                Count(unit, option, option.Chance);
            }
        }
    }

    private static Dictionary<string, int> Number(List<PlaceUnit> units)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var option in unit.Options)
            {
                if (!numbers.TryGetValue(option.Country, out int number))
                {
                    numbers.Add(option.Country, number = numbers.Count);
                }

                option.CountryNumber = number;
            }
        }

        return numbers;
    }

    private void Count(PlaceUnit unit, PlaceOption option, float chance)
    {
        if (unit.IsSite)
        {
            return;
        }

        bool isCountry = option.Feature == PlaceFeature.Country;
        countries[option.CountryNumber] += chance;
        (isCountry ? namedCountries : placeCountries)[option.CountryNumber] += chance;
        if (option.Admin1 >= 0)
        {
            Add(states, option.Admin1, chance);
        }

        if (option.Feature is PlaceFeature.Admin1 or PlaceFeature.Admin2)
        {
            Add(named, option.Entry.Id, chance);
        }
    }

    private void SetShares(PlaceUnit unit, PlaceOption option)
    {
        var clues = new PlaceClues();
        option.Clues[..(int)PlaceClue.InNamedDivision].CopyTo(clues);
        bool isCountry = option.Feature == PlaceFeature.Country;
        clues[(int)PlaceClue.InNamedDivision] = option.Admin2 < 0 || option.Feature == PlaceFeature.Admin2 ? 0 : Of(named, option.Admin2);
        clues[(int)PlaceClue.InNamedState] = option.Admin1 < 0 || option.Feature == PlaceFeature.Admin1 ? 0 : Of(named, option.Admin1);
        clues[(int)PlaceClue.InNamedCountry] = isCountry ? 0 : Math.Clamp(namedCountries[option.CountryNumber], 0, 1);
        clues[(int)PlaceClue.StateOfOthers] = option.Admin1 < 0 ? 0 : Filled(states.GetValueOrDefault(option.Admin1));
        clues[(int)PlaceClue.CountryOfOtherPlaces] = Filled(placeCountries[option.CountryNumber]);
        clues[(int)PlaceClue.CountryOfOthers] = units.Count < 2 ? 0 : countries[option.CountryNumber] / (units.Count - 1);
        clues[(int)PlaceClue.CountryOfActors] = actorCountries[option.CountryNumber];
        clues[(int)PlaceClue.CountryOfSite] = option.Country == site ? 1 : 0;
        clues[(int)PlaceClue.OtherCountryOfSite] = site is not null && option.Country != site ? 1 : 0;
        clues[(int)PlaceClue.CountryOfSentence] = !isCountry && unit.Beside.Contains(option.Country) ? 1 : 0;
        clues[(int)PlaceClue.HoldsOthers] = option.Feature == PlaceFeature.Admin1 ? Filled(states.GetValueOrDefault(option.Entry.Id)) : 0;
        option.Clues = clues;
    }

    private void SetNear(PlaceUnit unit, PlaceOption option)
    {
        if (!option.IsPoint)
        {
            return;
        }

        float near = 0, around = 0, far = 0, site = 0, shrink = MathF.Cos(option.Lat * MathF.PI / 180);
        foreach (var (other, chance, lat, lon) in points)
        {
            float y = (lat - option.Lat) * KmPerDegree, x = (lon - option.Lon) * KmPerDegree * shrink, square = (x * x) + (y * y);
            if (square > FarKm * FarKm || other == unit || other.Name.Equals(unit.Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (other.IsSite)
            {
                site += square > AroundKm * AroundKm ? 0 : chance;
                continue;
            }

            far += chance;
            around += square > AroundKm * AroundKm ? 0 : chance;
            near += square > NearKm * NearKm ? 0 : chance;
        }

        option.Clues[(int)PlaceClue.NearSite] = site;
        option.Clues[(int)PlaceClue.Within30Km] = Filled(near);
        option.Clues[(int)PlaceClue.Within100Km] = Filled(around);
        option.Clues[(int)PlaceClue.Within300Km] = Filled(far);
    }

    // The first names of a place count most: 1 gives 0.43, 4 and more 1.
    private static float Filled(float count) => MathF.Log(1 + Math.Clamp(count, 0, Many)) / MathF.Log(1 + Many);

    private static float Of(Dictionary<int, float> counts, int entry) => Math.Clamp(counts.GetValueOrDefault(entry), 0, 1);

    private static void Add(Dictionary<int, float> counts, int key, float chance) => counts[key] = counts.GetValueOrDefault(key) + chance;
}
