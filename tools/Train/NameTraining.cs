using Casus.Language.Conllu;
using Casus.Language.Names;
using Casus.Language.Tagging;
using Casus.Learning.Features;
using Casus.Learning.Linear;

namespace Casus.Tools.Train;

/// <summary>Trains the name tagger on sentences that carry NE= in MISC.</summary>
internal sealed class NameTraining
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"];
    private readonly Corpus corpus;
    private readonly NameInput input;
    private readonly int[] gold;

    public NameTraining(Corpus corpus, Tagger tagger, NameWords nameWords)
    {
        this.corpus = corpus;
        var tags = new int[corpus.Rows.Count];
        foreach (var sentence in corpus.Sentences)
        {
            tagger.Tag(corpus.Words, sentence, tags);
        }

        var hints = corpus.Rows.Select(r => nameWords.Kinds(r.Form)).ToArray();
        input = new NameInput(corpus.Words, [.. tags.Select(t => tagger.Labels[t].Key)], hints);
        gold = [.. corpus.Rows.Select(r => Array.IndexOf(Labels, Label(r)))];
    }

    /// <summary>
    /// Sentences that teach names. re3d also marks common nouns ("U.S. service members"): a sentence with a mention that mixes
    /// name and common noun is left out.
    /// </summary>
    public static bool IsUsed(ConlluSentence sentence) => sentence.Comment("ne") switch
    {
        null or "none" or "gmb" => false,
        "re3d" => !HasMixedMention(sentence),
        _ => true,
    };

    public LinearModel Train(int passes, int maxWeights)
    {
        var trainer = new PerceptronTrainer(Labels.Length, 17);
        var memory = new ulong[NameFeatures.MaxFeatures];
        var scores = new float[Labels.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var s in Shuffle.Order(corpus.Sentences.Length, 91 + pass))
            {
                var previous = 0u;
                var sentence = corpus.Sentences[s];
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    var features = new FeatureList(memory);
                    NameFeatures.Add(input, sentence, i, previous, ref features);
                    previous = (uint)TaggerTraining.Learn(trainer, features.Keys, scores, gold[i]) + 1;
                }
            }
        }

        return trainer.ToModel(Labels, NameFeatures.Templates, maxWeights);
    }

    public static string Label(ConlluRow row)
    {
        var tag = row.Misc.Split('|').FirstOrDefault(m => m.StartsWith("NE=", StringComparison.Ordinal))?[3..] ?? "O";
        return tag.Length < 3 ? "O" : tag[2..] switch
        {
            "PER" or "ORG" or "LOC" => IsCommon(row) ? "O" : tag,
            "MISC" or "NORP" or "EVENT" => tag[..2] + "MISC",
            _ => "O",
        };
    }

    // In re3d a mention without any capital is a common noun phrase.
    private static bool IsCommon(ConlluRow row) => row.Form.All(c => !char.IsUpper(c)) && row.Upos == "_" && row.Form.Length > 3;

    private static bool HasMixedMention(ConlluSentence sentence)
    {
        bool hasCapital = false, hasCommon = false;
        foreach (var row in sentence.Rows)
        {
            if (!row.Misc.Contains("NE=I-", StringComparison.Ordinal))
            {
                (hasCapital, hasCommon) = (false, false);
            }

            if (row.Misc.Contains("NE=", StringComparison.Ordinal))
            {
                hasCapital |= char.IsUpper(row.Form[0]) || char.IsDigit(row.Form[0]);
                hasCommon |= char.IsLower(row.Form[0]) && row.Form is not ("the" or "of" or "and" or "for" or "al" or "a" or "in" or "on");
            }

            if (hasCapital && hasCommon)
            {
                return true;
            }
        }

        return false;
    }
}
