using System.Globalization;

namespace Casus.Tools.Train.Mentions;

/// <summary>MUC, B-cubed, CEAF-e and their mean, CoNLL F1 (Pradhan et al. 2014), over groups of the same mentions, in percent.</summary>
internal static class CorefScores
{
    /// <summary>Scores groups.</summary>
    /// <param name="gold">By mention: its happening.</param>
    /// <param name="answer">By mention: its group.</param>
    public static string Of(IReadOnlyList<string> gold, int[] answer)
    {
        var (g, p) = (Groups(gold), Groups(answer));
        int[] goldOf = Of(g, answer.Length), answerOf = Of(p, answer.Length);
        double muc = F1(Muc(p, goldOf), Muc(g, answerOf)), cubed = F1(Cubed(p, goldOf), Cubed(g, answerOf));
        double aligned = Aligned(g, p, goldOf, answerOf);
        double ceaf = F1(aligned / p.Count, aligned / g.Count);
        return string.Create(CultureInfo.InvariantCulture, $"CoNLL {100 * (muc + cubed + ceaf) / 3:F2} (MUC {100 * muc:F2}, B-cubed {100 * cubed:F2}, CEAF-e {100 * ceaf:F2}), {p.Count} groups of {g.Count}");
    }

    private static List<int[]> Groups<T>(IReadOnlyList<T> labels) => labels.Select((l, i) => (l, i)).GroupBy(x => x.l).Select(x => x.Select(y => y.i).ToArray()).ToList();

    private static int[] Of(List<int[]> groups, int count)
    {
        int[] of = new int[count];
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (int i in groups[g])
            {
                of[i] = g;
            }
        }

        return of;
    }

    private static double F1(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private static double Muc(List<int[]> groups, int[] other) =>
        groups.Sum(g => (double)g.Length - g.Select(i => other[i]).Distinct().Count()) / Math.Max(1, groups.Sum(g => g.Length - 1));

    private static double Cubed(List<int[]> groups, int[] other) =>
        groups.Sum(g => g.GroupBy(i => other[i]).Sum(s => (double)s.Count() * s.Count()) / g.Length) / other.Length;

    // The best one-to-one alignment of groups, by parts that have no mention in common.
    private static double Aligned(List<int[]> gold, List<int[]> answer, int[] goldOf, int[] answerOf)
    {
        int[] part = Enumerable.Range(0, gold.Count + answer.Count).ToArray();
        int Top(int x) => part[x] == x ? x : part[x] = Top(part[x]);
        var shared = Enumerable.Range(0, goldOf.Length).GroupBy(i => (G: goldOf[i], P: answerOf[i])).Select(x => (x.Key.G, x.Key.P, N: x.Count())).ToList();
        shared.ForEach(s => part[Top(s.G)] = Top(gold.Count + s.P));
        double sum = 0;
        foreach (var cells in shared.GroupBy(s => Top(s.G)))
        {
            var (rows, columns) = (cells.Select(c => c.G).Distinct().ToList(), cells.Select(c => c.P).Distinct().ToList());
            int size = Math.Max(rows.Count, columns.Count);
            double[,] costs = new double[size + 1, size + 1];
            foreach (var (g, p, n) in cells)
            {
                costs[rows.IndexOf(g) + 1, columns.IndexOf(p) + 1] = -2.0 * n / (gold[g].Length + answer[p].Length);
            }

            sum -= Cheapest(costs, size);
        }

        return sum;
    }

    // The cheapest one-to-one choice of a square table (Hungarian method, shortest augmenting paths), rows and columns from 1.
    private static double Cheapest(double[,] costs, int size)
    {
        double[] u = new double[size + 1], v = new double[size + 1];
        int[] row = new int[size + 1], way = new int[size + 1];
        for (int i = 1; i <= size; i++)
        {
            row[0] = i;
            int column = 0;
            double[] least = Enumerable.Repeat(double.MaxValue, size + 1).ToArray();
            bool[] used = new bool[size + 1];
            do
            {
                column = Step(costs, size, column, (u, v, row, way), least, used);
            }
            while (row[column] != 0);

            for (; column != 0; column = way[column])
            {
                row[column] = row[way[column]];
            }
        }

        return Enumerable.Range(1, size).Sum(j => costs[row[j], j]);
    }

    private static int Step(double[,] costs, int size, int column, (double[] U, double[] V, int[] Row, int[] Way) state, double[] least, bool[] used)
    {
        used[column] = true;
        int next = 0, from = state.Row[column];
        double step = double.MaxValue;
        for (int j = 1; j <= size; j++)
        {
            if (used[j])
            {
                continue;
            }

            double cost = costs[from, j] - state.U[from] - state.V[j];
            (least[j], state.Way[j]) = cost < least[j] ? (cost, column) : (least[j], state.Way[j]);
            (step, next) = least[j] < step ? (least[j], j) : (step, next);
        }

        for (int j = 0; j <= size; j++)
        {
            if (used[j])
            {
                state.U[state.Row[j]] += step;
                state.V[j] -= step;
            }
            else
            {
                least[j] -= step;
            }
        }

        return next;
    }
}
