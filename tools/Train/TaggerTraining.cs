using Casus.Language.Tagging;
using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Tools.Train;

/// <summary>Trains the taggers of word classes and of morphological features.</summary>
internal static class TaggerTraining
{
    private const int RareTag = 3;

    public static string[] TagLabels(Corpus corpus) => Frequent(corpus, r => $"{r.Upos}|{r.Xpos}");

    public static string[] FeatsLabels(Corpus corpus) => Frequent(corpus, r => r.Feats);

    public static LinearModel TrainTags(Corpus corpus, IReadOnlyList<int> sentences, string[] labels, int passes, int maxWeights)
    {
        var trainer = new PerceptronTrainer(labels.Length, 18);
        var gold = Gold(corpus, labels, r => $"{r.Upos}|{r.Xpos}");
        var keys = labels.Select(l => TagLabel.Parse(l).Key).ToArray();
        var memory = new ulong[TagFeatures.MaxFeatures];
        var scores = new float[labels.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var place in Shuffle.Order(sentences.Count, 17 + pass))
            {
                var sentence = corpus.Sentences[sentences[place]];
                uint previous = 0, beforePrevious = 0;
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    var features = new FeatureList(memory);
                    TagFeatures.Add(corpus.Words, sentence, i, previous, beforePrevious, ref features);
                    var predicted = Learn(trainer, features.Keys, scores, gold[i]);
                    beforePrevious = previous;
                    previous = keys[predicted];
                }
            }
        }

        return trainer.ToModel(labels, TagFeatures.Templates, maxWeights);
    }

    public static LinearModel TrainFeats(Corpus corpus, TagKeys tags, string[] labels, int passes, int maxWeights)
    {
        var trainer = new PerceptronTrainer(labels.Length, 17);
        var gold = Gold(corpus, labels, r => r.Feats);
        var memory = new ulong[FeatsFeatures.MaxFeatures];
        var scores = new float[labels.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var place in Shuffle.Order(corpus.Sentences.Length, 37 + pass))
            {
                var sentence = corpus.Sentences[place];
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    var features = new FeatureList(memory);
                    FeatsFeatures.Add(corpus.Words, tags.Tags, sentence, i, ref features);
                    Learn(trainer, features.Keys, scores, gold[i]);
                }
            }
        }

        return trainer.ToModel(labels, FeatsFeatures.Templates, maxWeights);
    }

    /// <summary>Tags that the finished tagger gives to words it was not trained on: what the parser will meet in use.</summary>
    public static TagKeys JackknifedTags(Corpus corpus, string[] labels, int folds, int passes)
    {
        var tags = new int[corpus.Rows.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var rest = Enumerable.Range(0, corpus.Sentences.Length).Where(s => s * folds / corpus.Sentences.Length != fold).ToArray();
            var tagger = new Tagger(TrainTags(corpus, rest, labels, passes, int.MaxValue));
            for (var s = 0; s < corpus.Sentences.Length; s++)
            {
                if (s * folds / corpus.Sentences.Length == fold)
                {
                    tagger.Tag(corpus.Words, corpus.Sentences[s], tags);
                }
            }
        }

        return Keys(tags, [.. labels.Select(TagLabel.Parse)]);
    }

    public static TagKeys Keys(int[] tags, TagLabel[] labels) =>
        new([.. tags.Select(t => labels[t].Key)], [.. tags.Select(t => labels[t].UposKey)]);

    /// <summary>One step of learning; a gold label of -1 (a rare one without a number) teaches nothing.</summary>
    internal static int Learn(PerceptronTrainer trainer, ReadOnlySpan<ulong> features, float[] scores, int gold)
    {
        trainer.Score(features, scores);
        var best = 0;
        for (var label = 1; label < trainer.LabelCount; label++)
        {
            if (scores[label] > scores[best])
            {
                best = label;
            }
        }

        if (gold >= 0 && best != gold)
        {
            trainer.Update(features, gold, best);
        }

        trainer.Step();
        return best;
    }

    private static int[] Gold(Corpus corpus, string[] labels, Func<Language.Conllu.ConlluRow, string> label) =>
        [.. corpus.Rows.Select(r => Array.IndexOf(labels, label(r)))];

    private static string[] Frequent(Corpus corpus, Func<Language.Conllu.ConlluRow, string> label) =>
        [.. corpus.Rows.CountBy(label).Where(p => p.Value >= RareTag).OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
}
