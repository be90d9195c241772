using System.Globalization;
using Casus.Grounding.Places.Choosing;
using Casus.Grounding.Places.Finding;

namespace Casus.Tools.Train.Places;

/// <summary>Writes the models of places as tables that a person can read.</summary>
internal static class PlaceModelFiles
{
    private const string Source = "# Source: trained by tools/Train, train-places; CARD.md tells how. Licence: CC BY 4.0. Weights are natural log-odds.\n";
    private const float Least = 0.005f;

    public static void Write(PlaceFinderModel model, string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.Write("# What is a toponym: features of a run of tokens; the first weight holds before, the second after the rest of the report is heard.\n" + Source);
        file.Write("feature\tfirst\tsecond\n");
        for (int i = 0; i < PlaceTraitMap.Count; i++)
        {
            var (first, second) = model.Weights(i);
            if (Math.Abs(first) >= Least || Math.Abs(second) >= Least)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"{PlaceTraitMap.Name(i)}\t{first:0.##}\t{second:0.##}\n"));
            }
        }
    }

    public static void Write(PlaceChoiceModel model, string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.Write("# Which place a toponym means: clues; the first weight holds before, the second after the other names of the report are heard.\n" + Source);
        file.Write("clue\tfirst\tsecond\n");
        for (var clue = PlaceClue.People; (int)clue < PlaceClues.Count; clue++)
        {
            var (first, second) = model.Weights(clue);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{clue}\t{first:0.###}\t{second:0.###}\n"));
        }
    }
}
