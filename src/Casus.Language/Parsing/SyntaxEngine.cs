using Casus.Language.Encoding;
using Casus.Language.Lemmas;
using Casus.Language.Names;
using Casus.Language.Tagging;

namespace Casus.Language.Parsing;

/// <summary>Tags, lemmas and trees for tokens and sentences that are known. Immutable and safe to share.</summary>
internal sealed class SyntaxEngine
{
    private readonly EncoderModel? encoder;
    private readonly Tagger? tagger;
    private readonly FeatsTagger? featsTagger;
    private readonly DependencyParser? parser;
    private readonly Lemmatizer lemmatizer;
    private readonly SureTags sure;

    /// <summary>An engine over one encoder.</summary>
    /// <param name="encoder">Word classes, features, trees and names.</param>
    /// <param name="lemmatizer">Lemmas.</param>
    /// <param name="sure">Words whose tag is sure.</param>
    public SyntaxEngine(EncoderModel encoder, Lemmatizer lemmatizer, SureTags sure)
    {
        this.encoder = encoder;
        this.lemmatizer = lemmatizer;
        this.sure = sure;
    }

    /// <summary>An engine over a model for each part.</summary>
    /// <param name="tagger">Word classes.</param>
    /// <param name="featsTagger">Morphological features.</param>
    /// <param name="lemmatizer">Lemmas.</param>
    /// <param name="parser">Trees.</param>
    /// <param name="sure">Words whose tag is sure.</param>
    public SyntaxEngine(Tagger tagger, FeatsTagger featsTagger, Lemmatizer lemmatizer, DependencyParser parser, SureTags sure)
    {
        this.tagger = tagger;
        this.featsTagger = featsTagger;
        this.parser = parser;
        this.lemmatizer = lemmatizer;
        this.sure = sure;
    }

    /// <summary>True when names are labelled too.</summary>
    public bool LabelsNames => encoder is not null;

    /// <summary>Fills all columns but starts and ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns; starts and ends are read.</param>
    /// <param name="first">First token of each sentence, then the number of tokens.</param>
    /// <returns>The labels of names; null unless <see cref="LabelsNames"/>.</returns>
    public NameLabelTable? Fill(ReadOnlySpan<char> text, TokenColumns columns, ReadOnlySpan<int> first)
    {
        if (encoder is null)
        {
            FillByParts(text, columns, first);
            return null;
        }

        var labels = new byte[columns.Starts.Length];
        encoder.Fill(text, columns, first, labels);
        for (var s = 0; s + 1 < first.Length; s++)
        {
            var sentence = new TokenSpan(first[s], first[s + 1]);
            AddSureTags(text, columns, sentence);
            AddLemmas(text, columns, sentence);
            CaseRepair.Mend(columns, sentence);
        }

        return new NameLabelTable(labels, encoder.NameLabels);
    }

    private void FillByParts(ReadOnlySpan<char> text, TokenColumns columns, ReadOnlySpan<int> first)
    {
        var words = new WordKeys(text, columns.Starts, columns.Ends);
        var tagNumbers = new int[words.Count];
        var tags = new TagKeys(new uint[words.Count], new uint[words.Count]);
        for (var s = 0; s + 1 < first.Length; s++)
        {
            var sentence = new TokenSpan(first[s], first[s + 1]);
            if (sentence.IsEmpty)
            {
                continue;
            }

            tagger!.Tag(words, sentence, tagNumbers);
            CopyTags(text, tagNumbers, tags, columns, sentence);
            featsTagger!.Tag(words, tags.Tags, sentence, columns.Feats);
            AddLemmas(text, columns, sentence);
            parser!.Parse(words, tags, sentence, columns.Heads, columns.Relations);
            CaseRepair.Mend(columns, sentence);
        }
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

    private void CopyTags(ReadOnlySpan<char> text, int[] numbers, TagKeys tags, TokenColumns columns, TokenSpan sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var label = sure.Find(text[columns.Starts[i]..columns.Ends[i]]) ?? tagger!.Labels[numbers[i]];
            tags.Tags[i] = label.Key;
            tags.Upos[i] = label.UposKey;
            columns.Upos[i] = label.Upos;
            columns.Xpos[i] = label.Xpos;
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
