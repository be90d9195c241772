using System.Diagnostics;
using System.Globalization;
using Casus.Grounding.Actors;
using Casus.Grounding.Places;
using Casus.Grounding.Places.Choosing;
using Casus.Grounding.Places.Finding;
using Casus.Language.Languages;
using Casus.Language.Roles;
using Casus.Packs;

namespace Casus.Tools.Train.Places;

/// <summary>Trains the two models of places: what is a toponym, and which place it means.</summary>
internal static class PlaceCommand
{
    private const int Folds = 5;

    /// <summary>
    /// Runs <c>train-places DATA FOLDER... [--language TAG] [--cross] [--errors FILE] [--least CHANCE]</c>. With <c>--cross</c> every
    /// report is answered by models that have not seen its outlet, then every set by the others; nothing is written.
    /// </summary>
    public static int Run(string data, string[] rest)
    {
        var watch = Stopwatch.StartNew();
        string tag = Options.Values(rest, "--language").FirstOrDefault("en");
        float least = float.Parse(Options.Values(rest, "--least").FirstOrDefault("0.3"), CultureInfo.InvariantCulture);
        var pack = DataPack.FromFolder(data);
        IReadOnlyList<IAnnotator> chain = [new RoleAnnotator(), .. LanguageEngine.Load(pack, tag, Vocabulary.Empty).Annotators];
        var problems = new List<Problem>();
        var gazetteer = Gazetteer.Load(pack);
        var (catalogue, lexicon) = (ActorCatalogue.Load(pack, tag, gazetteer), PlaceLexicon.Load(pack, tag, problems));
        var reader = new PlaceExamples(chain, catalogue, new PlaceFinder(gazetteer, lexicon, new PlaceFinderModel([], [])));
        var examples = rest.TakeWhile(Options.IsValue).SelectMany(reader.Read).ToList();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{examples.Count} reports, {examples.Sum(e => e.Gold.Count)} toponyms, {examples.Sum(e => e.Proposals.Count)} proposals, {examples.Sum(e => e.Proposals.Count(p => e.IsGold(p.Tokens)))} of them right, after {watch.Elapsed.TotalSeconds:F0} s"));
        var trainer = new PlaceTrainer(gazetteer, lexicon, PlaceSite.Load(pack));
        using var errors = Options.Values(rest, "--errors").FirstOrDefault() is { } list ? new StreamWriter(list) : null;
        Action<string>? tell = errors is null ? null : errors.WriteLine;
        if (rest.Contains("--cross"))
        {
            trainer.Cross("by outlet", examples, e => Fold(e.Group), least, tell);
            trainer.Cross("by set", examples, e => e.Set, least, null);
        }
        else
        {
            var (finding, choosing) = trainer.Learn(examples);
            string folder = Path.Combine(data, "languages", tag, "models");
            PlaceModelFiles.Write(finding, Path.Combine(folder, "place-names.tsv"));
            PlaceModelFiles.Write(choosing, Path.Combine(folder, "place-choices.tsv"));
            trainer.Report("on the reports it learned from", examples, finding, choosing, least, tell);
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {watch.Elapsed.TotalSeconds:F0} s"));
        return 0;
    }

    private static string Fold(string group)
    {
        uint hash = 2166136261;
        foreach (char c in group)
        {
            hash = (hash ^ c) * 16777619; // FNV-1a: the same folds on every machine
        }

        return (hash % Folds).ToString(CultureInfo.InvariantCulture);
    }
}
