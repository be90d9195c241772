using Casus.Language.Conllu;
using Xunit;

namespace Casus.Tests.Support;

/// <summary>Counts how much of a treebank is read right over its own tokens. All figures are per cent.</summary>
internal sealed class TreebankScores
{
    private int words, upos, xpos, lemma, heads, relations, goldNames, foundNames, rightNames;

    /// <summary>The figures: accuracies over words; LAS with the universal part of relations; F1 of names with exact bounds and kind.</summary>
    public IReadOnlyDictionary<string, double> Figures => new Dictionary<string, double>
    {
        ["UPOS"] = Percent(upos, words),
        ["XPOS"] = Percent(xpos, words),
        ["Lemma"] = Percent(lemma, words),
        ["UAS"] = Percent(heads, words),
        ["LAS"] = Percent(relations, words),
        ["Names"] = Percent(2 * rightNames, goldNames + foundNames),
    };

    /// <summary>Adds a sentence.</summary>
    /// <param name="gold">As it should be read.</param>
    /// <param name="read">As it was read, with the same words.</param>
    public void Add(ConlluSentence gold, ConlluSentence read)
    {
        Assert.Equal(gold.Rows.Select(r => (r.Id, r.Form)), read.Rows.Select(r => (r.Id, r.Form)));
        foreach (var (right, seen) in gold.Rows.Zip(read.Rows).Where(p => p.First.IsWord))
        {
            bool hasHead = right.Head == seen.Head;
            words++;
            upos += right.Upos == seen.Upos ? 1 : 0;
            xpos += right.Xpos == seen.Xpos ? 1 : 0;
            lemma += right.Lemma == seen.Lemma ? 1 : 0;
            heads += hasHead ? 1 : 0;
            relations += hasHead && Universal(right.Deprel) == Universal(seen.Deprel) ? 1 : 0;
        }

        HashSet<(int, int, string)> wanted = [.. Names(gold, "NE=")], found = [.. Names(read, "Entity=")];
        goldNames += wanted.Count;
        foundNames += found.Count;
        rightNames += found.Count(wanted.Contains);
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static string Universal(string relation) => relation.Split(':')[0];

    // Spans of words [first, end) with PER, ORG or LOC.
    private static List<(int First, int End, string Kind)> Names(ConlluSentence sentence, string key)
    {
        List<(int First, int End, string Kind)> names = [];
        var labels = sentence.Rows.Where(r => r.IsWord).Select(r => Label(r, key)).ToArray();
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not ("B-PER" or "B-ORG" or "B-LOC"))
            {
                continue;
            }

            string kind = labels[i][2..];
            int end = i + 1;
            while (end < labels.Length && labels[end] == "I-" + kind)
            {
                end++;
            }

            names.Add((i, end, kind));
        }

        return names;
    }

    private static string Label(ConlluRow row, string key) =>
        row.Misc.Split('|').FirstOrDefault(m => m.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "O";
}
