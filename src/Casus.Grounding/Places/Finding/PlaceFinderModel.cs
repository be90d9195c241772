using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Places.Finding;

/// <summary>
/// The weights of the finder's features: two log-linear models, the first without and the second with what the rest of the report says.
/// Immutable.
/// </summary>
internal sealed class PlaceFinderModel
{
    private readonly float[] first, second; // [PlaceTraitMap.Count]

    public PlaceFinderModel(float[] first, float[] second)
    {
        this.first = first;
        this.second = second;
    }

    public static PlaceFinderModel Load(DataPack pack, string language, List<Problem> problems)
    {
        float[] first = new float[PlaceTraitMap.Count], second = new float[PlaceTraitMap.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < PlaceTraitMap.Count; i++)
        {
            numbers[PlaceTraitMap.Name(i)] = i;
        }

        string file = $"languages/{language}/models/place-names.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "feature", "first", "second");
        problems.AddRange(table.Problems);
        foreach (var row in table.Rows)
        {
            if (numbers.TryGetValue(row["feature"], out int number))
            {
                first[number] = float.Parse(row["first"], CultureInfo.InvariantCulture);
                second[number] = float.Parse(row["second"], CultureInfo.InvariantCulture);
            }
            else
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["feature"]}' is no feature of place names"));
            }
        }

        return new PlaceFinderModel(first, second);
    }

    /// <summary>The two weights of a feature.</summary>
    public (float First, float Second) Weights(int feature) => (first[feature], second[feature]);

    /// <summary>Log-odds before the rest of the report is heard.</summary>
    public float First(in PlaceTraits traits) => Sum(first, traits);

    /// <summary>Log-odds with what the rest of the report says.</summary>
    public float Second(in PlaceTraits traits) => Sum(second, traits);

    /// <summary>What each feature that holds adds to the log-odds, strongest first.</summary>
    public IReadOnlyList<(string Feature, float Weight)> Explain(in PlaceTraits traits)
    {
        Span<int> held = stackalloc int[PlaceTraitMap.HeldCount];
        PlaceTraitMap.Features(traits, held);
        return [.. held.ToArray().Select(f => (PlaceTraitMap.Name(f), second[f])).Where(f => f.Item2 != 0).OrderByDescending(f => Math.Abs(f.Item2))];
    }

    private static float Sum(float[] weights, in PlaceTraits traits)
    {
        Span<int> held = stackalloc int[PlaceTraitMap.HeldCount];
        PlaceTraitMap.Features(traits, held);
        float sum = 0;
        foreach (int feature in held)
        {
            sum += weights[feature];
        }

        return sum;
    }
}
