using System.CommandLine;
using Casus.Packs;
using Casus.Pipeline;
using Casus.Pipeline.Loading;

namespace Casus.Cli;

/// <summary>The options that choose data, rules and actors, and the loading of the engine.</summary>
internal sealed class EngineChoice
{
    private readonly Option<string?> rules = new("--rules") { Description = "A folder with your own *.rules files, tried before ours", HelpName = "FOLDER" };
    private readonly Option<string?> actors = new("--actors") { Description = "A file with your own actors, which win over ours", HelpName = "FILE.tsv" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(rules);
        command.Options.Add(actors);
    }

    /// <summary>The folder of the user's own rules, or null.</summary>
    /// <param name="parsed">The command line.</param>
    public string? RulesFolder(ParseResult parsed) => parsed.GetValue(rules);

    /// <summary>Loads the engine; prints the problems of the user's own files on standard error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isByRulesAlone">True to leave out what was learned of relations.</param>
    /// <returns>The engine, and whether the user's files had problems.</returns>
    /// <exception cref="UsageException">The user's folder or file is not there.</exception>
    /// <exception cref="SurroundingsException">Casus' own data are missing or broken.</exception>
    public (CasusEngine Engine, bool HasProblems) Load(ParseResult parsed, bool isByRulesAlone = false)
    {
        var options = new EngineOptions
        {
            DataPath = DataPath,
            RulesFolder = RulesFolder(parsed),
            ActorsFile = parsed.GetValue(actors),
            HasLearnedRelations = !isByRulesAlone,
        };
        if (options.RulesFolder is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"--rules: there is no folder '{folder}'");
        }

        if (options.ActorsFile is { } file && !File.Exists(file))
        {
            throw new UsageException($"--actors: there is no file '{file}'");
        }

        return Guarded(() =>
        {
            var (engine, problems) = EngineLoader.Load(options);
            foreach (var problem in problems)
            {
                Output.Report(problem);
            }

            return (engine, problems.Count > 0);
        });
    }

    /// <summary>Loads only the codebook, which is all that the ledger's views need.</summary>
    public static Codebook LoadCodebook() => Guarded(() => Codebook.Load(EngineLoader.OpenData(DataPath)));

    /// <summary>Opens the data.</summary>
    public static DataPack OpenData() => Guarded(() => EngineLoader.OpenData(DataPath));

    private static string? DataPath => Environment.GetEnvironmentVariable("CASUS_DATA") is { Length: > 0 } path ? path : null;

    private static T Guarded<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception ex) when (ex is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SurroundingsException($"the data of Casus cannot be used: {ex.Message}", ex);
        }
    }
}
