using System.Globalization;
using System.Text;
using Casus.Language.Names;
using Casus.Language.Parsing;

namespace Casus.Language.Conllu;

/// <summary>Predicts the columns of a CoNLL-U sentence whose tokens are given.</summary>
internal static class ConlluAnnotation
{
    /// <summary>The sentence with LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL and the names in MISC predicted.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="engine">The language's engine.</param>
    /// <param name="names">The language's names.</param>
    public static ConlluSentence Annotate(ConlluSentence sentence, SyntaxEngine engine, NameAnnotator names)
    {
        var count = sentence.Rows.Count(r => r.IsWord);
        if (count == 0)
        {
            return sentence;
        }

        var columns = new TokenColumns(count);
        var text = Join(sentence, columns);
        var labels = engine.Fill(text, columns, [0, count]);
        var entities = NameLabels.Bio(names.Find(columns.ToTable(text, Vocabulary.Empty), [new TokenSpan(0, count)], labels), count);
        var rows = new ConlluRow[sentence.Rows.Count];
        var word = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = sentence.Rows[i].IsWord ? Predicted(sentence.Rows[i], columns, entities[word], word++) : sentence.Rows[i];
        }

        return sentence with { Rows = rows };
    }

    // Forms are set side by side: inside a range ("gonna") they are not in the text as such.
    private static string Join(ConlluSentence sentence, TokenColumns columns)
    {
        var text = new StringBuilder();
        var word = 0;
        foreach (var row in sentence.Rows)
        {
            if (row.IsWord)
            {
                columns.Starts[word] = text.Length;
                text.Append(row.Form);
                columns.Ends[word++] = text.Length;
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static ConlluRow Predicted(ConlluRow row, TokenColumns columns, string entity, int i) => row with
    {
        Lemma = columns.Lemmas[i],
        Upos = columns.Upos[i].ToConllu(),
        Xpos = columns.Xpos[i],
        Feats = columns.Feats[i],
        Head = (columns.Heads[i] + 1).ToString(CultureInfo.InvariantCulture),
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
