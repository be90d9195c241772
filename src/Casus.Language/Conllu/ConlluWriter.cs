using System.Globalization;
using System.Text;
using Casus.Language.Names;
using Casus.Language.Segmentation;

namespace Casus.Language.Conllu;

/// <summary>Writes CoNLL-U with line feeds.</summary>
public static class ConlluWriter
{
    // The states' rights: the apostrophe is a word, and no quotation mark, when it has this tag.
    private const string PossessiveTag = "POS";

    /// <summary>Writes a sentence as it is, with the blank line after it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
        {
            writer.Write(comment);
            writer.Write('\n');
        }

        foreach (var row in sentence.Rows)
        {
            writer.Write(row.ToString());
            writer.Write('\n');
        }

        writer.Write('\n');
    }

    /// <summary>
    /// Writes a document's tokens, tags and trees. MISC has <c>SpaceAfter=No</c>, <c>Span=start-end</c> and, where the
    /// document has names, <c>Entity=</c> in BIO. Words written onto one another ("don't") stand under a range.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="document">A document with tokens and sentences.</param>
    public static void Write(TextWriter writer, AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        var names = document.Has<NameTable>() ? document.Get<NameTable>().Mentions : [];
        var entities = NameLabels.Bio(names, document.Tokens.Count);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            Write(writer, Sentence(document, s, entities));
        }
    }

    private static ConlluSentence Sentence(AnnotatedDocument document, int index, string[] entities)
    {
        var tokens = document.Sentences[index];
        List<string> comments = [];
        if (index == 0)
        {
            comments.Add($"# newdoc id = {OneLine(document.Document.Id)}");
        }

        comments.Add(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document.Document.Id)}-{index + 1}"));
        comments.Add($"# text = {OneLine(document.Sentences.Span(index).Of(document.Text.AsSpan()))}");
        List<ConlluRow> rows = [];
        var rangeEnd = tokens.First;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (i >= rangeEnd && RangeFrom(document.Tokens, i, tokens.End) is var end && end > i + 1)
            {
                rows.Add(Range(document.Tokens, tokens, i, end));
                rangeEnd = end;
            }

            rows.Add(Row(document.Tokens, tokens, i, entities, isInRange: i < rangeEnd));
        }

        return new ConlluSentence(comments, rows);
    }

    private static ConlluRow Row(TokenTable table, TokenSpan sentence, int i, string[] entities, bool isInRange)
    {
        var head = table.Heads[i] < 0 ? 0 : table.Heads[i] - sentence.First + 1;
        return new ConlluRow(
            Number(i - sentence.First + 1), table.Form(i).ToString(), table.Lemma(i), table.Upos[i].ToConllu(), table.Xpos[i], table.Feats[i],
            Number(head), table.Relations[i].ToConllu(), "_", Misc(table, i, entities[i], !isInRange && IsJoined(table, i + 1)));
    }

    private static ConlluRow Range(TokenTable table, TokenSpan sentence, int first, int end)
    {
        var form = table.Text[table.Starts[first]..table.Ends[end - 1]];
        var id = $"{Number(first - sentence.First + 1)}-{Number(end - sentence.First)}";
        return new ConlluRow(id, form, "_", "_", "_", "_", "_", "_", "_", IsJoined(table, end) ? "SpaceAfter=No" : "_");
    }

    private static string Misc(TokenTable table, int i, string entity, bool isJoined)
    {
        var misc = new StringBuilder();
        if (entity != "O")
        {
            misc.Append("Entity=").Append(entity).Append('|');
        }

        if (isJoined)
        {
            misc.Append("SpaceAfter=No|");
        }

        return misc.Append(CultureInfo.InvariantCulture, $"Span={table.Starts[i]}-{table.Ends[i]}").ToString();
    }

    // A clitic, or letters set directly behind letters ("can|not"), hang on the word before.
    private static int RangeFrom(TokenTable table, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && IsJoined(table, end) && char.IsLetterOrDigit(table.Form(end - 1)[^1]) && HangsOn(table, end))
        {
            end++;
        }

        return end;
    }

    private static bool HangsOn(TokenTable table, int i)
    {
        var form = table.Form(i);
        return TextMarks.IsApostrophe(form[0])
            ? table.Xpos[i] == PossessiveTag || (form.Length > 1 && Clitics.LengthAt(form) == form.Length)
            : char.IsLetter(form[0]) && char.IsLetter(table.Form(i - 1)[^1]);
    }

    private static bool IsJoined(TokenTable table, int i) => i > 0 && i < table.Count && table.Starts[i] == table.Ends[i - 1];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || TextMarks.IsLineEnd(source[i]) ? ' ' : source[i];
            }
        });
}
