using Casus.Language.Attribution;
using Casus.Language.Conllu;
using Casus.Language.Encoding;
using Casus.Language.Lemmas;
using Casus.Language.Links;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Segmentation;
using Casus.Language.Tagging;
using Casus.Language.Triggers;
using Casus.Learning.Linear;
using Casus.Learning.Neural;
using Casus.Packs;

namespace Casus.Language.Languages;

/// <summary>Everything that reads one language: its lexicons, its models and the annotators over them. Safe to share.</summary>
public sealed class LanguageEngine
{
    private readonly SyntaxEngine syntax;
    private readonly NameAnnotator names;

    private LanguageEngine(string tag, SyntaxEngine syntax, NameAnnotator names, IReadOnlyList<IAnnotator> annotators, VectorTable vectors)
    {
        (Tag, Vectors) = (tag, vectors);
        this.syntax = syntax;
        this.names = names;
        Annotators = annotators;
    }

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Tag { get; }

    /// <summary>The annotators of this room, in an order in which each finds what it requires.</summary>
    public IReadOnlyList<IAnnotator> Annotators { get; }

    /// <summary>Finds words that tell events of any kind, after the other annotators, where they are asked for; null without a model of them.</summary>
    public IAnnotator? Triggers { get; private init; }

    /// <summary>The vectors of words that the encoder reads.</summary>
    internal VectorTable Vectors { get; }

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
        var nameWords = NameWords.Read(pack, folder);
        var (syntax, vectors) = Syntax(pack, folder, nameWords);
        var splitter = new SentenceSplitter(
            new SegmentationLexicon(pack, folder),
            pack.Has($"{folder}/models/sentences.bin") ? Model(pack, $"{folder}/models/sentences.bin") : null);
        var names = new NameAnnotator(nameWords);
        var linkWords = new LinkLexicon(pack, folder);
        return new LanguageEngine(tag, syntax, names,
        [
            new SyntaxAnnotator(splitter, syntax, vocabulary),
            names,
            AttributionAnnotator.Read(pack, folder),
            new NameRoleAnnotator(linkWords),
            new LinkAnnotator(linkWords),
        ],
        vectors)
        {
            Triggers = Finder(pack, $"{folder}/models/triggers.bin", vectors),
        };
    }

    /// <summary>Tags and parses the CoNLL-U sentences of one document anew; tokens, comments and other columns stay.</summary>
    /// <param name="sentences">The sentences in order; names agree over all of them.</param>
    public IReadOnlyList<ConlluSentence> Annotate(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return ConlluAnnotation.Annotate(sentences, syntax, names);
    }

    private static TriggerAnnotator? Finder(DataPack pack, string name, VectorTable vectors) =>
        pack.Has(name) ? new TriggerAnnotator(new Lazy<TriggerModel>(() => TriggerModel.Read(pack, name, vectors))) : null;

    private static (SyntaxEngine Engine, VectorTable Vectors) Syntax(DataPack pack, string folder, NameWords nameWords)
    {
        var name = $"{folder}/models/encoder.bin";
        try
        {
            var file = TensorFile.Read(pack.Read(name));
            var engine = new SyntaxEngine(EncoderModel.Read(file, nameWords), Lemmatizer.Read(pack, folder), SureTags.Read(pack, folder));
            return (engine, new VectorTable(file["words.keys"], file["words.vectors"]));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
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
