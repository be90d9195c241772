using Casus.Learning.Neural;
using Casus.Learning.Trees;
using Casus.Learning.Trees.Training;
using Xunit;

namespace Casus.Tests.Learning.Trees;

public sealed class BoostedTreesTests
{
    private static readonly TreeOptions Few = new() { Trees = 40, Depth = 3, Rate = 0.3, FewestRows = 5, FeatureShare = 1 };

    [Fact]
    public void Trees_learn_what_no_single_feature_says()
    {
        var (rows, answers) = EitherNotBoth(2000, 11);
        var trees = TreeTrainer.Train(rows, answers, Ones(rows.Count), Few);
        var (newRows, newAnswers) = EitherNotBoth(500, 12);

        int right = newRows.Zip(newAnswers).Count(x => trees.Score(x.First) > 0 == x.Second);

        Assert.InRange(right, 490, 500);
    }

    [Fact]
    public void A_missing_number_goes_where_it_was_learned_to_go()
    {
        float[][] rows = Enumerable.Range(0, 400).Select(i => new[] { i % 2 == 0 ? float.NaN : i % 4 }).ToArray();
        bool[] answers = rows.Select(r => float.IsNaN(r[0])).ToArray();
        var trees = TreeTrainer.Train(rows, answers, Ones(rows.Length), Few);

        Assert.True(trees.Score([float.NaN]) > 1);
        Assert.True(trees.Score([1]) < -1);
        Assert.True(trees.Score([3]) < -1);
    }

    [Fact]
    public void What_the_features_add_and_the_rest_make_the_score()
    {
        var (rows, answers) = EitherNotBoth(500, 13);
        var trees = TreeTrainer.Train(rows, answers, Ones(rows.Count), Few);
        float[] parts = new float[3];
        foreach (float[] row in rows)
        {
            float rest = trees.Explain(row, parts);
            Assert.Equal(trees.Score(row), rest + parts.Sum(), 3);
        }
    }

    [Fact]
    public void Trees_are_read_back_as_they_were_written()
    {
        var (rows, answers) = EitherNotBoth(500, 14);
        var trees = TreeTrainer.Train(rows, answers, Ones(rows.Count), Few);
        using var bytes = new MemoryStream();
        new TensorFile(1, trees.ToTensors("trees")).Write(bytes);

        var read = BoostedTrees.From(TensorFile.Read(bytes.ToArray()), "trees", 3);

        Assert.Equal(trees.Count, read.Count);
        Assert.All(rows, row => Assert.Equal(trees.Score(row), read.Score(row)));
        Assert.Throws<InvalidDataException>(() => BoostedTrees.From(TensorFile.Read(bytes.ToArray()), "trees", 1));
    }

    [Fact]
    public void One_seed_gives_the_same_trees()
    {
        var (rows, answers) = EitherNotBoth(500, 15);
        var first = TreeTrainer.Train(rows, answers, Ones(rows.Count), Few);
        var second = TreeTrainer.Train(rows, answers, Ones(rows.Count), Few);

        Assert.All(rows, row => Assert.Equal(first.Score(row), second.Score(row)));
    }

    // Yes where just one of two numbers is high; the third says nothing.
    private static (List<float[]> Rows, List<bool> Answers) EitherNotBoth(int count, int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, count).Select(_ => new[] { random.NextSingle(), random.NextSingle(), random.NextSingle() }).ToList();
        return (rows, rows.ConvertAll(r => r[0] > 0.5f != r[1] > 0.5f));
    }

    private static float[] Ones(int count) => Enumerable.Repeat(1f, count).ToArray();
}
