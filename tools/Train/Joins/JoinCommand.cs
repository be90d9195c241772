using System.Globalization;
using Casus.Resolution.Scoring;

namespace Casus.Tools.Train.Joins;

/// <summary>
/// Learns what two mentions in common say of their being one event, and writes the table of weights anew. With <c>--cross</c>
/// only what cross-validation over topics and stories gives.
/// </summary>
internal static class JoinCommand
{
    private const int Folds = 5;
    private static readonly double[] Thresholds = [0, 0.5, 1, 2];

    public static async Task<int> RunAsync(string data, string table, string[] options)
    {
        string[] chains = [.. Options.Values(options, "--chains")], pairs = [.. Options.Values(options, "--pairs")];
        if (chains.Length != 2 || pairs.Length is 0 || pairs.Length % 2 != 0)
        {
            Console.Error.WriteLine("train-joins DATA WEIGHTS --chains DOCUMENTS GOLD --pairs DOCUMENTS TABLE [DOCUMENTS TABLE...] [--cross]");
            return 2;
        }

        var source = new JoinExamples(data);
        List<JoinExample> examples = [.. await source.FromChainsAsync(chains[0], chains[1])];
        foreach (string[] pack in pairs.Chunk(2))
        {
            examples.AddRange(await source.FromPairsAsync(pack[0], pack[1]));
        }

        string[] lines = File.ReadAllLines(table);
        double[] set = new double[Enum.GetValues<JoinFeature>().Length];
        foreach (string[] cells in lines.Select(l => l.Split('\t')).Where(c => c.Length == 5 && c[0] != "feature"))
        {
            set[(int)Enum.Parse<JoinFeature>(cells[0])] = double.Parse(cells[2], CultureInfo.InvariantCulture);
        }

        var learner = new JoinLearner(set);
        if (options.Contains("--cross"))
        {
            Score("set by hand", examples.Select(e => (e, e.LogOdds(set))).ToList());
            Score($"learned, {Folds} folds", Cross(examples, learner));
            return 0;
        }

        double[] weights = learner.Learn(examples);
        File.WriteAllText(table, string.Concat(lines.Select(l => Renewed(l, weights) + "\n")));
        return 0;
    }

    private static string Renewed(string line, double[] weights)
    {
        string[] cells = line.Split('\t');
        if (cells.Length == 5 && Enum.TryParse(cells[0], out JoinFeature feature))
        {
            cells[3] = weights[(int)feature].ToString("0.##", CultureInfo.InvariantCulture);
        }

        return string.Join('\t', cells);
    }

    private static List<(JoinExample Example, double LogOdds)> Cross(List<JoinExample> examples, JoinLearner learner)
    {
        var groups = examples.Select(e => e.Group).Distinct().Order(StringComparer.Ordinal).Select((g, i) => (g, i % Folds)).ToDictionary(p => p.g, p => p.Item2, StringComparer.Ordinal);
        var scored = new List<(JoinExample, double)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = learner.Learn([.. examples.Where(e => groups[e.Group] != fold)]);
            scored.AddRange(examples.Where(e => groups[e.Group] == fold).Select(e => (e, e.LogOdds(weights))));
        }

        return scored;
    }

    private static void Score(string name, List<(JoinExample Example, double LogOdds)> scored)
    {
        foreach (var part in scored.GroupBy(s => (s.Example.Pack, s.Example.IsOneReport)).OrderBy(g => g.Key))
        {
            foreach (double threshold in Thresholds)
            {
                int joined = part.Count(s => s.LogOdds > threshold), right = part.Count(s => s.LogOdds > threshold && s.Example.OneEvent);
                int one = part.Count(s => s.Example.OneEvent);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}: {part.Key.Pack}, {(part.Key.IsOneReport ? "one report" : "two reports")}, above {threshold}: {part.Count()} pairs, precision {(double)right / Math.Max(1, joined):F3}, recall {(double)right / Math.Max(1, one):F3}"));
            }
        }
    }
}
