using Casus.Grounding.Places.Choosing;

namespace Casus.Tools.Train.Places;

/// <summary>Learns the weights of the clues: the good places of a name against its others, by conditional log-likelihood.</summary>
internal static class ChoiceLearner
{
    private const int Steps = 300, Rounds = 3;
    private const float Rate = 0.3f, Shrink = 2e-4f;

    // Held fast: the sets were picked for small namesakes of large cities, or have too few of a kind; news at large is otherwise.
    private static readonly (PlaceClue Clue, float Weight)[] Held = 
        [(PlaceClue.People, 4), (PlaceClue.Capital, 2.5f), (PlaceClue.OwnRegion, 3.5f), (PlaceClue.Outranked, -6), (PlaceClue.NamesakeOfSeat, -3), (PlaceClue.Qualified, 6),
        (PlaceClue.Noted, 1), (PlaceClue.Namesake, -0.5f), (PlaceClue.LooseSpelling, -1), (PlaceClue.SmallState, -3), (PlaceClue.CountryOfSentence, 2)];
    private const double GoodKm = 50, FairKm = 161, UnlikeKm = 700; // between the last two lie lands whose middle is set elsewhere


    /// <summary>A name with its good options and how often the name stands in the report.</summary>
    internal sealed record Row(PlaceClues[] Options, bool[] IsGood, int Times);

    public static PlaceChoiceModel Learn(IReadOnlyList<PlaceResolving> reports)
    {
        float[] first = Fit(Rows(reports), withOthers: false);
        float[] second = first;
        for (int round = 0; round < Rounds; round++)
        {
            var model = new PlaceChoiceModel(first, second);
            foreach (var report in reports)
            {
                PlaceResolver.Weigh(report.Units, report.Example.Parties, report.Site, model);
            }

            second = Fit(Rows(reports), withOthers: true);
        }

        return new PlaceChoiceModel(first, second);
    }

    private static List<Row> Rows(IReadOnlyList<PlaceResolving> reports)
    {
        var rows = new List<Row>();
        var none = default(PlaceClues);
        none[(int)PlaceClue.NoneOfThese] = 1;
        foreach (var report in reports)
        {
            foreach (var unit in report.Units.Where(u => u.Options.Count > 0))
            {
                foreach (var gold in unit.Mentions.Where(report.IsGold).Select(report.GoldOf).GroupBy(g => g))
                {
                    double[] km = [.. unit.Options.Select(o => gold.Key is { } at ? PlaceScores.Km(o.Lat, o.Lon, at.Lat, at.Lon) : double.MaxValue)];
                    double limit = km.Min() <= GoodKm ? GoodKm : FairKm;
                    if (km.Min() <= limit || km.Min() > UnlikeKm)
                    {
                        rows.Add(new Row([.. unit.Options.Select(o => o.Clues), none], [.. km.Select(k => k <= limit), km.Min() > limit], gold.Count()));
                    }
                }
            }
        }

        return rows;
    }

    private static float[] Fit(List<Row> rows, bool withOthers)
    {
        int count = withOthers ? PlaceClues.Count : (int)PlaceClue.InNamedDivision;
        float[] weights = new float[PlaceClues.Count], slopes = new float[PlaceClues.Count], squares = new float[PlaceClues.Count];
        foreach (var (clue, weight) in Held)
        {
            weights[(int)clue] = weight;
        }

        float total = rows.Sum(r => (float)r.Times);
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(slopes);
            foreach (var row in rows)
            {
                AddSlopes(row, weights, slopes, count);
            }

            for (int i = 0; i < PlaceClues.Count; i++)
            {
                if ((i >= count && i != (int)PlaceClue.NoneOfThese) || Held.Any(h => (int)h.Clue == i))
                {
                    continue;
                }

                float by = (slopes[i] / total) + (Shrink * weights[i]);
                squares[i] += by * by;
                weights[i] -= Rate * by / (MathF.Sqrt(squares[i]) + 1e-6f);
            }
        }

        return weights;
    }

    private static void AddSlopes(Row row, float[] weights, float[] slopes, int count)
    {
        float[] chances = new float[row.Options.Length];
        float most = float.NegativeInfinity, all = 0, good = 0;
        for (int i = 0; i < chances.Length; i++)
        {
            for (int f = 0; f < PlaceClues.Count; f++)
            {
                chances[i] += weights[f] * row.Options[i][f];
            }

            most = Math.Max(most, chances[i]);
        }

        for (int i = 0; i < chances.Length; i++)
        {
            chances[i] = MathF.Exp(chances[i] - most);
            all += chances[i];
            good += row.IsGood[i] ? chances[i] : 0;
        }

        for (int i = 0; i < chances.Length; i++)
        {
            float by = row.Times * ((chances[i] / all) - (row.IsGood[i] ? chances[i] / Math.Max(good, 1e-20f) : 0));
            for (int f = 0; f < PlaceClues.Count; f++)
            {
                slopes[f] += by * row.Options[i][f];
            }
        }
    }
}
