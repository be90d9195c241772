using Casus.Coding;
using Casus.Coding.Relations;
using Casus.Coding.Rules;
using Casus.Extraction;
using Casus.Extraction.LanguageId;
using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Grounding.Quantities;
using Casus.Grounding.Times;
using Casus.Language.Languages;
using Casus.Language.Roles;
using Casus.Learning.Neural;
using Casus.Packs;
using Casus.Resolution.Mentions;
using Casus.Resolution.Origins;
using Casus.Resolution.Stories;

namespace Casus.Pipeline.Loading;

/// <summary>Loads data, rules and models and puts the rooms in order.</summary>
public static class EngineLoader
{
    /// <summary>Opens the data: the pack beside the program, or another pack or data folder.</summary>
    /// <param name="path">Path of a pack or folder, or null.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It is no data pack.</exception>
    public static DataPack OpenData(string? path)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "casus.pack");
        return Directory.Exists(path) ? DataPack.FromFolder(path) : DataPack.Open(path);
    }

    /// <summary>Loads the engine.</summary>
    /// <param name="options">What the user adds.</param>
    /// <returns>The engine, and what is wrong with the user's own files; their good parts are used.</returns>
    /// <exception cref="IOException">Data are missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">Casus' own data are broken.</exception>
    public static (CasusEngine Engine, IReadOnlyList<Problem> Problems) Load(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var pack = OpenData(options.DataPath);
        var codebook = Codebook.Load(pack);
        var rules = RuleSet.Load(pack, options.Language, UserFiles(options.RulesFolder, "*.rules"));
        var gazetteer = Gazetteer.Load(pack);
        var catalogue = ActorCatalogue.Load(pack, options.Language, gazetteer, UserFile(options.ActorsFile));
        var vocabulary = new Vocabulary(rules.Words);
        var language = LanguageEngine.Load(pack, options.Language, vocabulary);
        var chain = new AnnotatorChain(
        [
            new RoleAnnotator(),
            .. language.Annotators,
            new TimeAnnotator(TimeLexicon.Load(pack, options.Language)),
            new ActorAnnotator(catalogue),
            PlaceAnnotator.Load(pack, options.Language, gazetteer, catalogue),
            new QuantityAnnotator(QuantityLexicon.Load(pack, options.Language)),
        ]);
        var coder = new Coder(rules, codebook, vocabulary);
        string relations = $"languages/{options.Language}/models/relations.bin";
        var model = pack.Has(relations) && options.HasLearnedRelations ? TensorFile.Read(pack.Read(relations)) : null;
        var engine = new CasusEngine(codebook, ExtractorsOf(pack, options.Language), chain, coder, new RelationCoder(coder, codebook, model), language, rules,
            TermBackground.Load(pack, options.Language), OriginWords.Load(pack, options.Language), pack.Version)
        {
            LoadMentions = new Lazy<MentionModel>(() => MentionModel.Load(pack, options.Language)),
        };
        return (engine, [.. rules.Problems, .. catalogue.Problems]);
    }

    /// <summary>Extractors that give every document its language; the model is loaded with the first.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="engine">BCP 47 tag of the language that the engine reads.</param>
    public static Extractors ExtractorsOf(DataPack pack, string engine = "en") => new() { Languages = new(() => ReportLanguages.Load(pack, engine)) };

    private static List<(string Name, string Text)> UserFiles(string? folder, string pattern)
    {
        var files = new List<(string, string)>();
        if (folder is not null)
        {
            foreach (string path in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
            {
                files.Add((path, File.ReadAllText(path)));
            }
        }

        return files;
    }

    private static List<(string Name, string Text)> UserFile(string? path) => path is null ? [] : [(path, File.ReadAllText(path))];
}
