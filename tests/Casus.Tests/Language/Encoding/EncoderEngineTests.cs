using Casus.Language.Conllu;
using Casus.Language.Encoding;
using Casus.Language.Languages;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Encoding;

public sealed class EncoderEngineTests
{
    [Fact]
    public void A_language_with_an_encoder_gives_all_layers()
    {
        using var folder = new TemporaryFolder();
        var others = Repository.Data.Below("languages/en", "").Where(n => Path.GetFileName(n) != "encoder.bin");
        foreach (var name in others.Append("actors/countries.tsv"))
        {
            folder.Write(name, Repository.Data.Read(name));
        }

        using (var file = File.Create(folder.File("languages/en/models/encoder.bin")))
        {
            EncoderTensors.Pack(RandomEncoder.Create(1, (64, 64, 32, 1), ["minister"])).Write(file);
        }

        var engine = LanguageEngine.Load(DataPack.FromFolder(folder.Path), "en", Vocabulary.Empty);
        var document = new AnnotatedDocument(new Document("test", "The minister met Mr. Lavrov. \"We talked,\" he said.\n\nNo one else came."));
        foreach (var annotator in engine.Annotators)
        {
            Assert.All(annotator.Requires, r => Assert.Contains(engine.Annotators, a => a.Provides.Contains(r)));
            annotator.Annotate(document);
        }

        Assert.Equal(document.Sentences.Count, document.Tokens.Heads.ToArray().Count(h => h < 0));
        Assert.True(document.Has<NameTable>() && document.Has<AttributionTable>() && document.Has<LinkTable>());
        ConlluRow[] rows = [.. "The minister met .".Split(' ').Select((w, n) => new ConlluRow($"{n + 1}", w, "_", "_", "_", "_", "_", "_", "_", "_"))];
        var sentence = engine.Annotate([new ConlluSentence([], rows)])[0];
        Assert.Single(sentence.Rows, r => r.Head == "0");
    }
}
