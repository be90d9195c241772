using Casus.Grounding.Places;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>Which place each wanted name means: the one that bears it as its own name, then the most populous.</summary>
internal sealed class WantedCities
{
    private const double OwnName = 1e8;
    private readonly Dictionary<int, WantedName> byCity = [];

    public WantedCities(IReadOnlyList<WantedName> wanted, CityRow[] cities, Dictionary<string, string> alpha3)
    {
        var byName = wanted.ToDictionary(w => $"{ToponymTableBuilder.Fold(w.Name)};{w.Country}", StringComparer.Ordinal);
        var best = new Dictionary<WantedName, (CityRow City, double Weight)>();
        foreach (var city in cities.Where(c => c.Code != "PPLX"))
        {
            string country = alpha3.GetValueOrDefault(city.Country, "");
            foreach (string name in city.Alternates.Prepend(city.Ascii).Prepend(city.Name))
            {
                if (byName.TryGetValue($"{ToponymTableBuilder.Fold(NameFold.Normal(name))};{country}", out var asked))
                {
                    double weight = city.Population + (name == city.Name || name == city.Ascii ? OwnName : 0);
                    if (!best.TryGetValue(asked, out var known) || weight > known.Weight)
                    {
                        best[asked] = (city, weight);
                    }
                }
            }
        }

        Missing = [.. wanted.Where(w => !best.ContainsKey(w))];
        foreach (var (asked, (city, _)) in best)
        {
            byCity[city.Id] = asked;
        }
    }

    /// <summary>The wanted names that no place bears.</summary>
    public IReadOnlyList<WantedName> Missing { get; }

    public WantedName? Find(CityRow city) => byCity.GetValueOrDefault(city.Id);
}
