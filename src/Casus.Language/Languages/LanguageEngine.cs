using Casus.Language.Attribution;
using Casus.Language.Conllu;
using Casus.Language.Lemmas;
using Casus.Language.Links;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Segmentation;
using Casus.Language.Tagging;
using Casus.Learning.Linear;
using Casus.Packs;

namespace Casus.Language.Languages;

/// <summary>Everything that reads one language: its lexicons, its models and the annotators over them. Safe to share.</summary>
public sealed class LanguageEngine
{
    private readonly SyntaxEngine syntax;

    private readonly NameAnnotator names;

    private LanguageEngine(string tag, SyntaxEngine syntax, NameAnnotator names, IReadOnlyList<IAnnotator> annotators)
    {
        Tag = tag;
        this.syntax = syntax;
        this.names = names;
        Annotators = annotators;
    }

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Tag { get; }

    /// <summary>The annotators of this room, in an order in which each finds what it requires.</summary>
    public IReadOnlyList<IAnnotator> Annotators { get; }

    /// <summary>Loads a language from <c>languages/&lt;tag&gt;/</c> of the data.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="tag">The BCP 47 tag, such as <c>en</c>.</param>
    /// <param name="vocabulary">The words that rules and lexicons know.</param>
    /// <exception cref="FileNotFoundException">The data lack the language, a lexicon or a model.</exception>
    /// <exception cref="InvalidDataException">A lexicon or model is broken or of another version.</exception>
    public static LanguageEngine Load(DataPack pack, string tag, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var folder = $"languages/{tag}";
        var syntax = new SyntaxEngine(
            new Tagger(Model(pack, $"{folder}/models/tags.bin")),
            new FeatsTagger(Model(pack, $"{folder}/models/feats.bin")),
            Lemmatizer.Read(pack, folder),
            new DependencyParser(Model(pack, $"{folder}/models/trees.bin")),
            SureTags.Read(pack, folder));
        var splitter = new SentenceSplitter(new SegmentationLexicon(pack, folder));
        var names = new NameAnnotator(new NameTagger(Model(pack, $"{folder}/models/names.bin")), NameWords.Read(pack, folder));
        return new LanguageEngine(tag, syntax, names, 
        [
            new SyntaxAnnotator(splitter, syntax, vocabulary),
            names,
            AttributionAnnotator.Read(pack, folder),
            new LinkAnnotator(new NounLinker(pack, folder)),
        ]);
    }

    /// <summary>Tags and parses a CoNLL-U sentence anew; its tokens, comments and other columns stay.</summary>
    /// <param name="sentence">The sentence.</param>
    public ConlluSentence Annotate(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return ConlluAnnotation.Annotate(sentence, syntax, names);
    }

    private static LinearModel Model(DataPack pack, string name)
    {
        try
        {
            return LinearModel.Read(pack.Read(name));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }
}
