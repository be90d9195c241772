using Casus.Learning.Features;
using Casus.Learning.Linear;
using Xunit;

namespace Casus.Tests.Learning.Linear;

public sealed class LinearModelTests
{
    [Fact]
    public void A_trained_model_tells_its_examples_apart()
    {
        var model = Trained();
        var scores = new int[3];
        for (var label = 0; label < 3; label++)
        {
            Assert.Equal(label, model.Best(Features(label, noise: 7), scores));
        }
    }

    [Fact]
    public void A_written_model_is_read_back_the_same()
    {
        var model = Trained();
        var first = Bytes(model);
        var read = LinearModel.Read(first);
        Assert.Equal(model.Labels, read.Labels);
        Assert.Equal(model.Templates, read.Templates);
        Assert.Equal(model.WeightCount, read.WeightCount);
        Assert.Equal(first, Bytes(read));
    }

    [Fact]
    public void The_same_training_gives_the_same_bytes() => Assert.Equal(Bytes(Trained()), Bytes(Trained()));

    [Fact]
    public void A_model_that_ends_early_is_refused_wherever_it_is_cut()
    {
        var bytes = Bytes(Trained());
        for (var length = 0; length < bytes.Length; length += 97)
        {
            Assert.Throws<InvalidDataException>(() => LinearModel.Read(bytes[..length]));
        }
    }

    [Fact]
    public void Changed_bytes_give_a_model_or_a_refusal_and_nothing_else()
    {
        var bytes = Bytes(Trained());
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(Math.Min(changed.Length, 80))] = (byte)random.Next(256);
            try
            {
                var model = LinearModel.Read(changed);
                model.Score(Features(1, 3), new int[model.Labels.Count]);
            }
            catch (InvalidDataException)
            {
                // The refusal that is wanted.
            }
        }
    }

    [Fact]
    public void Fewer_weights_than_learned_are_kept_when_asked()
    {
        var trainer = Trainer();
        Assert.InRange(trainer.ToModel(["a", "b", "c"], 9, 4).WeightCount, 1, 6);
    }

    [Fact]
    public void Scores_need_room_for_every_label() =>
        Assert.Throws<ArgumentException>(() => Trained().Score(Features(0, 0), new int[2]));

    private static LinearModel Trained() => Trainer().ToModel(["a", "b", "c"], 9, 1000);

    private static PerceptronTrainer Trainer()
    {
        var trainer = new PerceptronTrainer(3, 10);
        var scores = new float[3];
        for (var step = 0; step < 300; step++)
        {
            var label = step % 3;
            var features = Features(label, noise: step % 11);
            trainer.Score(features, scores);
            var best = Array.IndexOf(scores, scores.Max());
            if (best != label)
            {
                trainer.Update(features, label, best);
            }

            trainer.Step();
        }

        return trainer;
    }

    private static ulong[] Features(int label, int noise) =>
        [FeatureHash.Key(1, (uint)label), FeatureHash.Key(2, (uint)noise), FeatureHash.Key(3, (uint)label, (uint)noise)];

    private static byte[] Bytes(LinearModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
