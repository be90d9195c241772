using System.Globalization;
using Casus.Coding.Rules;
using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Tools.DataCompiler;

/// <summary>What must hold of the data files: source given, tables whole, keys once, codes known, dates in order, rules sound.</summary>
public static class DataCheck
{
    // Tables whose rows have a key that must be there once; a person has a row for each office and its years.
    private static readonly (string Name, string[] Key)[] KeyedTables =
    [
        ("actors/countries.tsv", ["iso3"]), ("actors/peoples.tsv", ["adjective"]), ("codebook/cameo.tsv", ["code"]), ("codebook/contexts.tsv", ["context"]),
        ("codebook/sectors.tsv", ["code"]), ("codebook/cameo-actors.tsv", ["id"]), ("codebook/cameo_to_plover.tsv", ["cameo"]),
    ];

    /// <summary>Checks all data.</summary>
    /// <param name="pack">The data.</param>
    /// <returns>What is wrong, by file; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Run(DataPack pack)
    {
        var problems = new List<Problem>();
        foreach (string name in pack.Names.Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            CheckTable(pack, name, problems);
        }

        foreach (var (name, key) in KeyedTables)
        {
            CheckKeys(pack, name, key, problems);
        }

        CheckActors(pack, problems);
        CheckPlaces(pack, problems);
        try
        {
            var codebook = Codebook.Load(pack);
            CheckCodebook(codebook, problems);
            foreach (string language in Languages(pack))
            {
                problems.AddRange(RuleSet.Load(pack, language, []).Problems);
                CheckLanguage(pack, codebook, language, problems);
            }
        }
        catch (InvalidDataException ex)
        {
            problems.Add(new Problem(Problems.TableBroken, "codebook", ex.Message));
        }

        return problems;
    }

    private static IEnumerable<string> Languages(DataPack pack) => pack.Below("languages", "")
        .Select(n => n.Split('/')[1]).Distinct(StringComparer.Ordinal);

    private static void CheckTable(DataPack pack, string name, List<Problem> problems)
    {
        string text = pack.ReadText(name);
        problems.AddRange(Table.Parse(name, text).Problems);
        if (!text.StartsWith('#'))
        {
            problems.Add(new Problem(Problems.SourceMissing, $"{name}:1", "the file does not begin with a comment that names its source"));
        }
    }

    private static void CheckKeys(DataPack pack, string name, string[] key, List<Problem> problems)
    {
        if (!pack.Has(name))
        {
            problems.Add(new Problem(Problems.TableBroken, name, "the file is missing"));
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Table.Parse(name, pack.ReadText(name), key).Rows)
        {
            string value = string.Join(", ", key.Select(k => row[k]));
            if (!seen.TryAdd(value, row.Line))
            {
                problems.Add(new Problem(Problems.KeyTwice, row.Where, $"{string.Join(", ", key)} '{value}' stands already in line {seen[value]}"));
            }

            CheckYears(row, problems);
        }
    }

    // An office's years once, and an actor's rows in one file.
    private static void CheckActors(DataPack pack, List<Problem> problems)
    {
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in pack.Below("actors/world", ".tsv"))
        {
            CheckKeys(pack, name, ["id", "office", "from"], problems);
            foreach (var row in Table.Parse(name, pack.ReadText(name), "id").Rows)
            {
                if (!homes.TryAdd(row["id"], name) && homes[row["id"]] != name)
                {
                    problems.Add(new Problem(Problems.KeyTwice, row.Where, $"id '{row["id"]}' stands already in {homes[row["id"]]}"));
                }
            }
        }
    }

    // The packed gazetteer whole, and the rows of the region file good.
    private static void CheckPlaces(DataPack pack, List<Problem> problems)
    {
        const string File = "places/gazetteer.bin";
        try
        {
            var gazetteer = Gazetteer.Load(pack);
            problems.AddRange(gazetteer.Problems);
            if (!gazetteer.File.IsWhole())
            {
                problems.Add(new Problem(Problems.TableBroken, File, "the contents are not those that were written; make it again with tools/Gazetteer/rebuild.sh"));
            }
        }
        catch (Exception ex) when (ex is InvalidDataException or FileNotFoundException)
        {
            problems.Add(new Problem(Problems.TableBroken, File, ex.Message));
        }
    }

    private static void CheckYears(TableRow row, List<Problem> problems)
    {
        bool isGood = Year(row["from"], out int from) & Year(row["to"], out int to);
        if (!isGood || (from > 0 && to > 0 && from > to))
        {
            problems.Add(new Problem(Problems.DateWrong, row.Where, $"from '{row["from"]}' to '{row["to"]}': years of four digits in order are expected"));
        }
    }

    private static bool Year(string text, out int year)
    {
        year = 0;
        return text.Length == 0 || (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year));
    }

    private static void CheckCodebook(Codebook codebook, List<Problem> problems)
    {
        foreach (var type in codebook.Types)
        {
            foreach (string cameo in type.Modes.Select(m => m.Cameo).Append(type.Cameo))
            {
                if (codebook.FindCameo(cameo) is null)
                {
                    problems.Add(new Problem(Problems.CodeUnknown, $"codebook/plover/{type.Type.Value.ToLowerInvariant()}.txt", $"no CAMEO code '{cameo}'"));
                }
            }
        }
    }

    private static void CheckLanguage(DataPack pack, Codebook codebook, string language, List<Problem> problems)
    {
        foreach (var type in codebook.Types)
        {
            string rules = $"languages/{language}/rules/{type.Type.Value.ToLowerInvariant()}.rules";
            if (!pack.Has(rules))
            {
                problems.Add(new Problem(Problems.RuleBroken, rules, $"the language '{language}' has no rules for {type.Type}"));
            }
        }
    }
}
