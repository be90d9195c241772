using Casus.Coding;
using Casus.Coding.Relations;
using Casus.Coding.Rules;
using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Grounding.Quantities;
using Casus.Grounding.Times;
using Casus.Language.Languages;
using Casus.Language.Roles;
using Casus.Learning.Neural;
using Casus.Tests.Support;

namespace Casus.Tests.Coding;

/// <summary>The English annotators and the coder over the project's data, loaded once.</summary>
internal sealed class ReadingChain
{
    private static readonly Lazy<ReadingChain> Loaded = new(() => new ReadingChain());
    private readonly IReadOnlyList<IAnnotator> annotators;

    private ReadingChain()
    {
        var pack = Repository.Data;
        Rules = RuleSet.Load(pack, "en", []);
        Codebook = Codebook.Load(pack);
        var vocabulary = new Vocabulary(Rules.Words);
        Coder = new Coder(Rules, Codebook, vocabulary);
        Relations = new RelationCoder(Coder, Codebook, TensorFile.Read(pack.Read("languages/en/models/relations.bin")));
        var gazetteer = Gazetteer.Load(pack);
        var catalogue = ActorCatalogue.Load(pack, "en", gazetteer);
        annotators =
        [
            new RoleAnnotator(),
            .. LanguageEngine.Load(pack, "en", vocabulary).Annotators,
            new TimeAnnotator(TimeLexicon.Load(pack, "en")),
            new ActorAnnotator(catalogue),
            PlaceAnnotator.Load(pack, "en", gazetteer, catalogue),
            new QuantityAnnotator(QuantityLexicon.Load(pack, "en")),
        ];
    }

    public static ReadingChain English => Loaded.Value;

    public RuleSet Rules { get; }

    public Codebook Codebook { get; }

    public Coder Coder { get; }

    public RelationCoder Relations { get; }

    public AnnotatedDocument Annotate(string text, PublicationTime? published = null)
    {
        var document = new AnnotatedDocument(new Document("report", text) { Language = "en", Published = published });
        foreach (var annotator in annotators)
        {
            annotator.Annotate(document);
        }

        return document;
    }

    public CodedReport Code(string text, PublicationTime? published = null) => Coder.Code(Annotate(text, published));
}
