using Casus.Resolution.Stories;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

public sealed class StoryContrastTests
{
    private const int MostUnits = 16;

    [Fact]
    public void What_all_of_one_side_have_and_none_of_the_other_is_foreign()
    {
        // Three reports each; term 1 is told by all six, terms 2 and 3 by all of one side, the rest by one report alone.
        var world = new Units([(1, 10), (2, 30), (4, 5)], [(1, 10), (2, 30)], [(1, 10), (2, 30)], [(1, 10), (3, 10)], [(1, 10), (3, 10)], [(1, 10), (3, 10), (5, 20)]);
        var contrast = world.Begin();
        contrast.Join(0, 1);
        contrast.Join(0, 2);
        contrast.Join(3, 4);
        contrast.Join(3, 5);

        double first = (90 + 5) / 125.0, second = (30 + 20) / 80.0;
        Assert.Equal(Math.Min(first, second) * 3 / 4, contrast.Of(0, 3, 3, 3), 6);
        Assert.Equal(contrast.Of(0, 3, 3, 3), contrast.Of(3, 0, 3, 3));
    }

    [Fact]
    public void Reports_of_the_same_terms_are_not_foreign()
    {
        var world = new Units([(1, 10), (2, 30)], [(2, 30), (1, 10)]);

        Assert.Equal(0, world.Begin().Of(0, 1, 1, 1));
    }

    [Fact]
    public void What_is_summed_up_as_units_join_is_what_counting_anew_gives()
    {
        var random = new Random(5);
        for (int round = 0; round < 60; round++)
        {
            var world = new Units([.. Enumerable.Range(0, MostUnits).Select(_ => Report(random))]);
            var contrast = world.Begin();
            List<int>[] members = [.. Enumerable.Range(0, MostUnits).Select(i => new List<int> { i })];
            for (int step = 0; step < 40; step++)
            {
                var alive = Enumerable.Range(0, MostUnits).Where(i => members[i].Count > 0).ToArray();
                int a = alive[random.Next(alive.Length)], b = alive[random.Next(alive.Length)];
                if (a == b)
                {
                    continue;
                }

                Assert.Equal(world.Counted(members[a], members[b]), contrast.Of(a, b, members[a].Count, members[b].Count), 1e-6);
                if (a < b && random.Next(3) == 0)
                {
                    contrast.Join(a, b);
                    members[a].AddRange(members[b]);
                    members[b].Clear();
                }
            }
        }
    }

    private static (int Term, int Weight)[] Report(Random random) =>
        [.. Enumerable.Range(1, 60).Where(_ => random.Next(4) == 0).Select(t => (t, 1 + random.Next(900))).DefaultIfEmpty((1, 1))];

    private sealed class Units
    {
        private readonly (int Term, int Weight)[][] reports;
        private readonly StoryColumns columns = new();

        public Units(params (int Term, int Weight)[][] reports)
        {
            this.reports = reports;
            for (int i = 0; i < reports.Length; i++)
            {
                uint[] terms = [.. reports[i].Select(t => ((uint)t.Term << StoryTerm.WeightBits) | (uint)t.Weight).Order()];
                columns.Add($"r{i}", new StoryMarkView(new StoryMark { DocumentId = "", Day = 1, IsDayOwn = true, Terms = terms, Sketch = [], Keys = [] }));
            }
        }

        public StoryContrast Begin()
        {
            var vectors = new UnitVectors(columns);
            float[] sums = new float[MostUnits * MostUnits];
            vectors.Multiply([.. Enumerable.Range(0, reports.Length).Select(i => new StoryUnit([i], columns.Key(i)))], sums, MostUnits);
            var contrast = new StoryContrast(vectors, MostUnits);
            contrast.Begin(reports.Length);
            return contrast;
        }

        public double Counted(List<int> a, List<int> b) => Math.Min(Side(a, b), Side(b, a));

        private double Side(List<int> own, List<int> others)
        {
            double all = 0, foreign = 0;
            foreach (var (term, weight) in own.SelectMany(r => reports[r]))
            {
                all += weight;
                foreign += others.Count(r => reports[r].Any(t => t.Term == term)) <= StoryWeights.ForeignShare * others.Count ? weight : 0;
            }

            return foreign / all * own.Count / (own.Count + 1);
        }
    }
}
