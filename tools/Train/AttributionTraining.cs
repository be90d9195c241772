using Casus.Language.Attribution;

namespace Casus.Tools.Train;

/// <summary>Learns a model of attributions from the examples of documents.</summary>
internal static class AttributionTraining
{
    private const int CueBits = 18, ContentBits = 18, SourceBits = 17;
    private const int MinSeen = 2;
    private const double MinShare = 0.02;

    public static AttributionModel Train(IReadOnlyList<AttributionExamples> documents, AttributionOptions options)
    {
        var words = Words(documents);
        var cues = documents.SelectMany(d => d.Cues).Where(c => c.IsKnown || words.Contains(c.Word)).ToArray();
        var contents = documents.SelectMany(d => d.Contents).ToArray();
        var sources = documents.SelectMany(d => d.Sources).ToArray();
        return new AttributionModel(
            words,
            Learn(cues, CueBits, options, (learner, example) => learner.Learn(example)),
            Learn(contents, ContentBits, options, (learner, example) => learner.Learn(example)),
            Learn(sources, SourceBits, options, (learner, example) => learner.Learn(example)));
    }

    /// <summary>The words that were a cue more than once and not too rarely for their number.</summary>
    private static HashSet<uint> Words(IReadOnlyList<AttributionExamples> documents)
    {
        Dictionary<uint, (int Cues, int All)> seen = [];
        foreach (var cue in documents.SelectMany(d => d.Cues))
        {
            var (count, all) = seen.GetValueOrDefault(cue.Word);
            seen[cue.Word] = (count + (cue.IsCue ? 1 : 0), all + 1);
        }

        return [.. seen.Where(s => s.Value.Cues >= MinSeen && s.Value.Cues >= MinShare * s.Value.All).Select(s => s.Key)];
    }

    private static HashedWeights Learn<T>(T[] examples, int bits, AttributionOptions options, Action<AttributionLearner, T> step)
    {
        var learner = new AttributionLearner(bits, options.Rate, options.Decay);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            foreach (var i in Shuffle.Order(examples.Length, 29 + pass))
            {
                step(learner, examples[i]);
            }
        }

        return HashedWeights.Of(learner.Averages());
    }
}
