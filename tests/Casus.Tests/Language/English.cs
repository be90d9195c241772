using Casus.Language.Languages;
using Casus.Language.Segmentation;
using Casus.Learning.Linear;
using Casus.Tests.Support;

namespace Casus.Tests.Language;

/// <summary>The English engine, loaded once for the tests of this room.</summary>
internal static class English
{
    private static readonly Lazy<LanguageEngine> LazyEngine = new(() => LanguageEngine.Load(Repository.Data, "en", Vocabulary.Empty));

    private static readonly Lazy<SentenceSplitter> LazySplitter =
        new(() => new SentenceSplitter(
            new SegmentationLexicon(Repository.Data, "languages/en"), LinearModel.Read(Repository.Data.Read("languages/en/models/sentences.bin"))));

    public static LanguageEngine Engine => LazyEngine.Value;

    public static SentenceSplitter Splitter => LazySplitter.Value;

    public static AnnotatedDocument Read(string text)
    {
        var document = new AnnotatedDocument(new Document("test", text));
        foreach (var annotator in Engine.Annotators)
        {
            annotator.Annotate(document);
        }

        return document;
    }

    public static string TextOf(AnnotatedDocument document, TokenSpan tokens) => document.Tokens.Span(tokens).Of(document.Text);
}
