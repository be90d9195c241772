using Casus.Language.Lemmas;
using Casus.Language.Tagging;

namespace Casus.Language.Parsing;

/// <summary>Tags, lemmas and trees for tokens and sentences that are known. Immutable and safe to share.</summary>
/// <param name="tagger">Word classes.</param>
/// <param name="featsTagger">Morphological features.</param>
/// <param name="lemmatizer">Lemmas.</param>
/// <param name="parser">Trees.</param>
/// <param name="sure">Words whose tag is sure.</param>
internal sealed class SyntaxEngine(
    Tagger tagger, FeatsTagger featsTagger, Lemmatizer lemmatizer, DependencyParser parser, SureTags sure)
{
    /// <summary>Fills all columns but starts and ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The columns; starts and ends are read.</param>
    /// <param name="first">First token of each sentence, then the number of tokens.</param>
    public void Fill(ReadOnlySpan<char> text, TokenColumns columns, ReadOnlySpan<int> first)
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

            tagger.Tag(words, sentence, tagNumbers);
            CopyTags(text, tagNumbers, tags, columns, sentence);
            featsTagger.Tag(words, tags.Tags, sentence, columns.Feats);
            AddLemmas(text, columns, sentence);
            parser.Parse(words, tags, sentence, columns.Heads, columns.Relations);
            CaseRepair.Mend(columns, sentence);
        }
    }

    private void CopyTags(ReadOnlySpan<char> text, int[] numbers, TagKeys tags, TokenColumns columns, TokenSpan sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var label = sure.Find(text[columns.Starts[i]..columns.Ends[i]]) ?? tagger.Labels[numbers[i]];
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
