using Casus.Language.Triggers;
using Casus.Learning.Neural;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Triggers;

public sealed class TriggerNetworkTests
{
    private const double Rounding = 0.05;

    [Fact]
    public void The_fast_network_scores_as_the_plain_one_within_rounding()
    {
        var file = TensorFile.Read(Repository.Data.Read("languages/en/models/triggers.bin"));
        var vectors = English.Engine.Vectors;
        var (plain, fast) = (new BagNetwork(file), new TriggerNetwork(file, vectors, TriggerModel.Labels.Count));
        var document = English.Read("Lava poured from the volcano after the eruption, and 300 villagers fled Querimba, a ranger said.");
        var features = new TriggerFeatures(document, vectors);
        var (scratch, scores, numbers, memory) = (new TriggerScratch(fast), new float[3], new float[TriggerFeatures.Vectors * vectors.Width], new ulong[TriggerFeatures.MaxCount]);
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            var keys = features.Keys(0, i, memory);
            features.Numbers(i, numbers);
            fast.Score(keys, features.Rows(i), scratch, scores);
            Assert.All(plain.Score(keys, numbers).Zip(scores), pair => Assert.Equal(pair.First, pair.Second, Rounding));
        }
    }
}
