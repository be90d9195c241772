using System.Globalization;
using System.Text;
using Casus.Language.Conllu;
using Casus.Language.Segmentation;
using Casus.Learning.Features;
using Casus.Learning.Linear;
using Casus.Packs;

namespace Casus.Tools.Train;

/// <summary>
/// Trains the sentence model: the texts of a treebank are put together again, and every place where a sentence may begin is a
/// decision. The tokens are Casus' own, so that training sees what reading sees. Plain news is added with the sentences that
/// the rules find in it: treebanks of mail and reviews alone would teach that a sentence may begin at any capital.
/// </summary>
internal sealed class SentenceTraining(SentenceSplitter splitter)
{
    private const int MaxWeights = 30_000;
    private const int BucketBits = 14;
    private const int Passes = 12;
    private const float Margin = 20;
    private const int NewsSentences = 12_000;
    private const int NewsParagraph = 3;
    private const int NewsText = 15;

    /// <summary>Trains and writes <c>sentences.bin</c>.</summary>
    public static int Run(string treebank, string[] rest)
    {
        if (rest is not [.. var news, "--out", var folder])
        {
            Console.Error.WriteLine("--out FOLDER is missing");
            return 2;
        }

        var data = DataPack.FromFolder(Path.Combine(folder, "..", "..", ".."));
        var lexicon = new SegmentationLexicon(data, "languages/" + new DirectoryInfo(folder).Parent!.Name);
        var model = new SentenceTraining(new SentenceSplitter(lexicon, null)).Train([.. Texts(Corpus.Read(treebank)), .. NewsTexts(news)]);
        var path = Path.Combine(folder, "sentences.bin");
        using var file = File.Create(path);
        model.Write(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences.bin: {model.WeightCount} weights, {file.Length} bytes"));
        return 0;
    }

    private LinearModel Train(List<(string Text, HashSet<int>? Starts)> texts)
    {
        var trainer = new PerceptronTrainer(SentenceModel.Labels.Count, BucketBits);
        var scores = new float[SentenceModel.Labels.Count];
        for (var pass = 0; pass < Passes; pass++)
        {
            var wrong = 0;
            foreach (var t in Shuffle.Order(texts.Count, 117 + pass))
            {
                var (text, starts) = texts[t];
                var memory = new ulong[SentenceFeatures.MaxFeatures];
                splitter.Split(text, (in b) =>
                {
                    var features = new FeatureList(memory);
                    SentenceFeatures.Add(b, ref features);
                    var gold = starts?.Contains(b.Tokens.Starts[b.Next]) ?? b.IsOpening ? 1 : 0;
                    wrong += Learn(trainer, features.Keys, scores, gold) ? 0 : 1;
                    return gold == 1;
                });
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences, pass {pass}: {wrong} wrong"));
        }

        return trainer.ToModel(SentenceModel.Labels, SentenceFeatures.Templates, MaxWeights);
    }

    // Right is not enough: a decision that is right by little is learned on too, so that the model is steady.
    private static bool Learn(PerceptronTrainer trainer, ReadOnlySpan<ulong> features, Span<float> scores, int gold)
    {
        trainer.Score(features, scores);
        if (scores[gold] - scores[1 - gold] < Margin)
        {
            trainer.Update(features, gold, 1 - gold);
        }

        trainer.Step();
        return scores[gold] > scores[1 - gold];
    }

    // Sentences of a paragraph stand in one line, with the space between them that SpaceAfter says.
    private static List<(string Text, HashSet<int>? Starts)> Texts(List<ConlluSentence> sentences)
    {
        var texts = new List<(string, HashSet<int>?)>();
        var text = new StringBuilder();
        var starts = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsDocument && text.Length > 0)
            {
                texts.Add((text.ToString(), starts));
                (text, starts) = (new StringBuilder(), []);
            }
            else if (sentence.Comment("newpar id") is not null || sentence.Comment("newpar") is not null)
            {
                text.Append("\n\n");
            }

            starts.Add(text.Length);
            var rangeEnd = "";
            foreach (var row in sentence.Rows)
            {
                if (row.Id.Split('-') is [_, var end])
                {
                    Append(text, row);
                    rangeEnd = end;
                }
                else if (rangeEnd.Length > 0)
                {
                    rangeEnd = row.Id == rangeEnd ? "" : rangeEnd;
                }
                else if (row.IsWord)
                {
                    Append(text, row);
                }
            }
        }

        texts.Add((text.ToString(), starts));
        return texts;
    }

    // Paragraphs of a few sentences; the marks of the tokenised text are set as in print.
    private static IEnumerable<(string Text, HashSet<int>? Starts)> NewsTexts(string[] files)
    {
        var paragraphs = Corpus.Read(files).Take(NewsSentences)
            .Select(s => Printed(string.Join(' ', s.Rows.Where(r => r.IsWord).Select(r => r.Form))))
            .Chunk(NewsParagraph).Select(p => string.Join(' ', p));
        return paragraphs.Chunk(NewsText).Select(t => (string.Join("\n\n", t), (HashSet<int>?)null));
    }

    private static string Printed(string tokens)
    {
        var text = new StringBuilder(tokens.Length);
        var isOpen = false;
        foreach (var word in tokens.Split(' '))
        {
            var isClosing = word is "," or "." or ";" or ":" or "?" or "!" or ")" or "%" or "'" or "n't" || (word.Length > 1 && word[0] == '\'')
                || (word == "\"" && isOpen);
            if (text.Length > 0 && isClosing && text[^1] == ' ')
            {
                text.Length--;
            }

            isOpen ^= word == "\"";
            text.Append(word);
            if (word is not ("(" or "$") && !(word == "\"" && isOpen))
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, ConlluRow row)
    {
        text.Append(row.Form);
        if (!row.Misc.Contains("SpaceAfter=No", StringComparison.Ordinal))
        {
            text.Append(' ');
        }
    }
}
