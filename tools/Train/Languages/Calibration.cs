using Casus.Extraction.LanguageId;

namespace Casus.Tools.Train.Languages;

/// <summary>Fits how sure a lead makes: logistic regression of "right" on the lead and the log of the number of features.</summary>
internal static class Calibration
{
    private static readonly int[] Lengths = [15, 30, 60, 100, 300];

    /// <summary>Fits it on texts that were not trained on.</summary>
    /// <returns>Constant, weight of the lead, weight of the log of the number of features.</returns>
    public static float[] Fit(IReadOnlyList<GramTable> tables, IReadOnlyList<(string Tag, string[] Lines)> texts)
    {
        var rows = new List<(double Margin, double Log, bool IsRight)>();
        foreach (var (tag, lines) in texts)
        {
            if (tables.FirstOrDefault(t => t.Bits > 0 && t.Tags.Contains(tag)) is { } table)
            {
                rows.AddRange(Lengths.SelectMany(length => LanguageScores.Pieces(lines, length).Take(60)).Select(piece => Lead(table, piece, tag)).OfType<(double, double, bool)>());
            }
        }

        double[] weights = [0, 0, 0];
        for (int pass = 0; pass < 3000; pass++)
        {
            double[] slope = [0, 0, 0];
            foreach (var (margin, log, isRight) in rows)
            {
                double error = (isRight ? 1 : 0) - (1 / (1 + Math.Exp(-(weights[0] + (weights[1] * margin) + (weights[2] * log)))));
                slope[0] += error;
                slope[1] += error * margin;
                slope[2] += error * log;
            }

            for (int i = 0; i < 3; i++)
            {
                weights[i] += 0.2 * slope[i] / rows.Count;
            }
        }

        return [.. weights.Select(w => (float)w)];
    }

    private static (double Margin, double Log, bool IsRight)? Lead(GramTable table, string piece, string tag)
    {
        int[] sums = new int[table.Width];
        int count = table.Add(piece, sums);
        if (count == 0)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, table.Tags.Length).OrderByDescending(i => sums[i])];
        return ((sums[order[0]] - sums[order[1]]) * table.Scale / Math.Sqrt(count), Math.Log(count), table.Tags[order[0]] == tag);
    }
}
