using System.Globalization;
using System.Text;
using Casus.Language.Names;
using Casus.Language.Parsing;

namespace Casus.Language.Conllu;

/// <summary>Predicts the columns of CoNLL-U sentences whose tokens are given.</summary>
internal static class ConlluAnnotation
{
    /// <summary>The sentences of one document with LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL and the names in MISC predicted.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="engine">The language's engine.</param>
    /// <param name="names">The language's names.</param>
    public static IReadOnlyList<ConlluSentence> Annotate(
        IReadOnlyList<ConlluSentence> sentences, SyntaxEngine engine, NameAnnotator names)
    {
        int[] first = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
        {
            first[s + 1] = first[s] + sentences[s].Rows.Count(r => r.IsWord);
        }

        var columns = new TokenColumns(first[^1]);
        var text = Join(sentences, columns);
        var labels = engine.Fill(text, columns, first);
        var spans = sentences.Select((_, s) => new TokenSpan(first[s], first[s + 1])).ToArray();
        var entities = NameLabels.Bio(names.Find(columns.ToTable(text, Vocabulary.Empty), spans, labels), first[^1]);
        return [.. sentences.Select((sentence, s) => Predicted(sentence, columns, entities, first[s]))];
    }

    private static ConlluSentence Predicted(ConlluSentence sentence, TokenColumns columns, string[] entities, int first)
    {
        var rows = new ConlluRow[sentence.Rows.Count];
        var token = first;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = sentence.Rows[i].IsWord ? Predicted(sentence.Rows[i], columns, entities[token], token++, first) : sentence.Rows[i];
        }

        return sentence with { Rows = rows };
    }

    // Forms are set side by side: inside a range ("gonna") they are not in the text as such.
    private static string Join(IReadOnlyList<ConlluSentence> sentences, TokenColumns columns)
    {
        var text = new StringBuilder();
        var token = 0;
        foreach (var row in sentences.SelectMany(s => s.Rows).Where(r => r.IsWord))
        {
            columns.Starts[token] = text.Length;
            text.Append(row.Form);
            columns.Ends[token++] = text.Length;
            text.Append(' ');
        }

        return text.ToString();
    }

    private static ConlluRow Predicted(ConlluRow row, TokenColumns columns, string entity, int i, int first) => row with
    {
        Lemma = columns.Lemmas[i],
        Upos = columns.Upos[i].ToConllu(),
        Xpos = columns.Xpos[i],
        Feats = columns.Feats[i],
        Head = (columns.Heads[i] < 0 ? 0 : columns.Heads[i] - first + 1).ToString(CultureInfo.InvariantCulture),
        Deprel = columns.Relations[i].ToConllu(),
        Misc = WithEntity(row.Misc, entity),
    };

    private static string WithEntity(string misc, string entity)
    {
        List<string> parts = [.. misc.Split('|').Where(m => m != "_" && !m.StartsWith("NE=", StringComparison.Ordinal)
            && !m.StartsWith("Entity=", StringComparison.Ordinal))];
        if (entity != "O")
        {
            parts.Insert(0, "Entity=" + entity);
        }

        return parts.Count == 0 ? "_" : string.Join('|', parts);
    }
}
