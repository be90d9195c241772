using Casus.Language.Attribution;
using Xunit;

namespace Casus.Tests.Language.Attribution;

public sealed class AttributionModelTests
{
    [Fact]
    public void A_model_that_is_written_and_read_gives_the_same_scores_and_the_same_bytes()
    {
        var model = Model();
        var bytes = Bytes(model);
        var read = AttributionModel.Read(bytes);
        ReadOnlySpan<ulong> features = [1, 5, 6];
        Assert.Equal(model.Cue.Score(features), read.Cue.Score(features));
        Assert.Equal(model.Content.Score(features), read.Content.Score(features));
        Assert.Equal(model.Source.Score(features), read.Source.Score(features));
        Assert.True(read.MayReport(7));
        Assert.False(read.MayReport(8));
        Assert.Equal(bytes, Bytes(read));
    }

    [Fact]
    public void A_model_that_ends_early_is_refused_wherever_it_ends()
    {
        var bytes = Bytes(Model());
        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes[..length];
            Assert.Throws<InvalidDataException>(() => AttributionModel.Read(part));
        }
    }

    [Fact]
    public void Weights_keep_their_worth_in_eight_bits()
    {
        var weights = HashedWeights.Of([0.5f, -1f, 0f, 0.25f]);
        Assert.Equal(0.5f, weights.Score([0]), 0.01f);
        Assert.Equal(-1f, weights.Score([1]), 0.01f);
        Assert.Equal(-0.25f, weights.Score([1, 3, 0]), 0.02f);
    }

    [Fact]
    public void The_log_share_of_the_highest_score_is_that_of_a_softmax()
    {
        var sum = default(LogSum);
        Assert.True(sum.Add(1));
        Assert.True(sum.Add(3));
        Assert.False(sum.Add(2));
        var share = Math.Exp(3) / (Math.Exp(1) + Math.Exp(2) + Math.Exp(3));
        Assert.Equal((float)Math.Log(share), sum.LogShare, 1e-5f);
    }

    private static AttributionModel Model() => new(
        [3, 7], HashedWeights.Of([1, -2, 0, 4]), HashedWeights.Of([0.5f, 0.25f]), HashedWeights.Of([0, 0, 0, 0, 0, 1, 2, -3]));

    private static byte[] Bytes(AttributionModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
