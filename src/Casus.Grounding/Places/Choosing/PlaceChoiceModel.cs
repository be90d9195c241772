using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Places.Choosing;

/// <summary>The weights of the clues: one log-linear model before the other names of the report are heard, one after. Immutable.</summary>
internal sealed class PlaceChoiceModel(float[] first, float[] second)
{
    public static PlaceChoiceModel Load(DataPack pack, string language, List<Problem> problems)
    {
        float[] first = new float[PlaceClues.Count], second = new float[PlaceClues.Count];
        string file = $"languages/{language}/models/place-choices.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "clue", "first", "second");
        problems.AddRange(table.Problems);
        foreach (var row in table.Rows)
        {
            if (Enum.TryParse(row["clue"], out PlaceClue clue))
            {
                first[(int)clue] = float.Parse(row["first"], CultureInfo.InvariantCulture);
                second[(int)clue] = float.Parse(row["second"], CultureInfo.InvariantCulture);
            }
            else
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["clue"]}' is no clue of places"));
            }
        }

        return new PlaceChoiceModel(first, second);
    }

    /// <summary>The two weights of a clue.</summary>
    public (float First, float Second) Weights(PlaceClue clue) => (first[(int)clue], second[(int)clue]);

    /// <summary>Gives the options of a name their chances.</summary>
    /// <param name="unit">The name.</param>
    /// <param name="isSecond">True when the clues of the other names are set.</param>
    public void Weigh(PlaceUnit unit, bool isSecond)
    {
        float[] weights = isSecond ? second : first;
        float most = weights[(int)PlaceClue.NoneOfThese];
        foreach (var option in unit.Options)
        {
            option.Chance = Sum(weights, option);
            most = Math.Max(most, option.Chance);
        }

        float total = MathF.Exp(weights[(int)PlaceClue.NoneOfThese] - most);
        foreach (var option in unit.Options)
        {
            option.Chance = MathF.Exp(option.Chance - most);
            total += option.Chance;
        }

        foreach (var option in unit.Options)
        {
            option.Chance /= total;
        }
    }

    /// <summary>What each clue adds for a place, strongest first.</summary>
    public IReadOnlyList<(PlaceClue Clue, float Weight)> Explain(PlaceOption option)
    {
        var found = new List<(PlaceClue Clue, float Weight)>();
        for (int i = 0; i < PlaceClues.Count; i++)
        {
            if (option.Clues[i] * second[i] != 0)
            {
                found.Add(((PlaceClue)i, option.Clues[i] * second[i]));
            }
        }

        found.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        return found;
    }

    private static float Sum(float[] weights, PlaceOption option)
    {
        float sum = 0;
        for (int i = 0; i < PlaceClues.Count; i++)
        {
            sum += weights[i] * option.Clues[i];
        }

        return sum;
    }
}
