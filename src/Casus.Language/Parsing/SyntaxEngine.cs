using Casus.Language.Encoding;
using Casus.Language.Lemmas;
using Casus.Language.Names;
using Casus.Language.Tagging;

namespace Casus.Language.Parsing;

/// <summary>Tags, lemmas and trees for tokens and sentences that are known. Immutable and safe to share.</summary>
/// <param name="encoder">Word classes, features, trees and names.</param>
/// <param name="lemmatizer">Lemmas.</param>
/// <param name="sure">Words whose tag is sure.</param>
internal sealed class SyntaxEngine(EncoderModel encoder, Lemmatizer lemmatizer, SureTags sure)
{
    /// <summary>Fills all columns but starts and ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns; starts and ends are read.</param>
    /// <param name="first">First token of each sentence, then the number of tokens.</param>
    /// <returns>The labels of names.</returns>
    public NameLabelTable Fill(ReadOnlySpan<char> text, TokenColumns columns, ReadOnlySpan<int> first)
    {
        var labels = new byte[columns.Starts.Length];
        encoder.Fill(text, columns, first, labels);
        for (var s = 0; s + 1 < first.Length; s++)
        {
            var sentence = new TokenSpan(first[s], first[s + 1]);
            AddSureTags(text, columns, sentence);
            ParticipleRepair.Mend(text, columns, sentence);
            AddLemmas(text, columns, sentence);
        }

        return new NameLabelTable(labels, encoder.NameLabels);
    }

    private void AddSureTags(ReadOnlySpan<char> text, TokenColumns columns, TokenSpan sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (sure.Find(text[columns.Starts[i]..columns.Ends[i]]) is { } label)
            {
                columns.Upos[i] = label.Upos;
                columns.Xpos[i] = label.Xpos;
            }
        }
    }

    private void AddLemmas(ReadOnlySpan<char> text, TokenColumns columns, TokenSpan sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = text[columns.Starts[i]..columns.Ends[i]];
            columns.Lemmas[i] = lemmatizer.Lemma(form, columns.Xpos[i], i == sentence.First);
        }
    }
}
