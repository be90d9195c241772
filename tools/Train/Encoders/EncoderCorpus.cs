using System.Globalization;
using Casus.Language.Conllu;

namespace Casus.Tools.Train.Encoders;

/// <summary>Sentences in numbers, with the labels and words that they share.</summary>
/// <param name="words">The word forms.</param>
internal sealed class EncoderCorpus(WordTable words)
{
    /// <summary>BIO labels of names.</summary>
    public static readonly string[] NameLabels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"];

    /// <summary>The word forms.</summary>
    public WordTable Words => words;

    /// <summary>Universal word classes.</summary>
    public LabelSet Upos { get; } = new();

    /// <summary>Treebank tags.</summary>
    public LabelSet Xpos { get; } = new();

    /// <summary>Features.</summary>
    public LabelSet Feats { get; } = new();

    /// <summary>Relations.</summary>
    public LabelSet Relations { get; } = new();

    /// <summary>Pairs of universal word class and treebank tag.</summary>
    public LabelSet Pairs { get; } = new();

    /// <summary>Turns sentences to numbers.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="learned">True where they are learned from, false where they only measure.</param>
    public List<EncoderSentence> Add(IEnumerable<ConlluSentence> sentences, bool learned)
    {
        List<EncoderSentence> added = [];
        foreach (var sentence in sentences)
        {
            var rows = sentence.Rows.Where(r => r.IsWord).ToArray();
            if (rows.Length == 0)
            {
                continue;
            }

            var item = Number(sentence, rows);
            if (!item.HasTree && item.Names[0] < 0)
            {
                continue;
            }

            if (learned)
            {
                foreach (var word in item.Words)
                {
                    words.Count(word);
                }
            }

            added.Add(item);
        }

        return added;
    }

    /// <summary>Sets the labels: what is new from now on is unknown.</summary>
    public void Close()
    {
        Upos.Close();
        Xpos.Close();
        Feats.Close();
        Relations.Close();
        Pairs.Close();
    }

    private EncoderSentence Number(ConlluSentence sentence, ConlluRow[] rows)
    {
        var hasTree = rows[0].Upos != "_";
        var hasNames = NameGold.IsUsed(sentence);
        if (hasTree)
        {
            foreach (var row in rows)
            {
                Pairs.Number($"{row.Upos} {row.Xpos}");
            }
        }

        int[] Of(LabelSet labels, Func<ConlluRow, string> label) => [.. rows.Select(r => hasTree ? labels.Number(label(r)) : -1)];
        return new EncoderSentence
        {
            Words = [.. rows.Select(r => words.Number(r.Form))],
            Heads = [.. rows.Select(r => hasTree ? int.Parse(r.Head, CultureInfo.InvariantCulture) : -1)],
            Relations = Of(Relations, r => r.Deprel),
            Upos = Of(Upos, r => r.Upos),
            Xpos = Of(Xpos, r => r.Xpos),
            Feats = Of(Feats, r => r.Feats),
            Names = [.. rows.Select(r => hasNames ? Array.IndexOf(NameLabels, NameGold.Label(r)) : -1)],
            HasTree = hasTree,
        };
    }
}
