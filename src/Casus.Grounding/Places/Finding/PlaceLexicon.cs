using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Places.Finding;

/// <summary>The words of and around place names, of one language. Immutable.</summary>
internal sealed class PlaceLexicon
{
    private readonly FrozenDictionary<string, PlaceWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, NameWord>.AlternateLookup<ReadOnlySpan<char>> lists;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> regions;
    private readonly FrozenDictionary<string, PlaceFeature>.AlternateLookup<ReadOnlySpan<char>> kinds;

    private PlaceLexicon(Dictionary<string, PlaceWord> words, Dictionary<string, NameWord> lists, Dictionary<string, PlaceFeature> kinds, Dictionary<string, string> regions)
    {
        this.regions = regions.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.lists = lists.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static PlaceLexicon Load(DataPack pack, string language, List<Problem> problems)
    {
        var words = new Dictionary<string, PlaceWord>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, PlaceFeature>(StringComparer.Ordinal);
        foreach (var row in Rows(pack, $"languages/{language}/places.tsv", problems, "word", "cue", "note"))
        {
            if (!Enum.TryParse(row["cue"], true, out PlaceWord cue))
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["cue"]}' is not a cue of places"));
                continue;
            }

            Add(words, row["word"], cue);
            if (Enum.TryParse(row["note"], out PlaceFeature kind))
            {
                kinds[row["word"]] = kind;
            }
        }

        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(pack, $"languages/{language}/place-adjectives.tsv", problems, "adjective", "place"))
        {
            regions[row["adjective"]] = row["place"];
        }

        return new PlaceLexicon(words, Lists(pack, language, problems), kinds, regions);
    }

    private static Dictionary<string, NameWord> Lists(DataPack pack, string language, List<Problem> problems)
    {
        var lists = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var row in Rows(pack, $"languages/{language}/name-words.tsv", problems, "word", "kind"))
        {
            lists.TryAdd(row["word"], row["kind"] switch
            {
                "given" => NameWord.GivenName,
                "place" => NameWord.PlaceName,
                "title" => NameWord.Title,
                "demonym" => NameWord.Demonym,
                "time" => NameWord.Time,
                _ => NameWord.BodyWord,
            });
        }

        foreach (var row in Rows(pack, $"languages/{language}/given-names.tsv", problems, "name", "gender"))
        {
            lists.TryAdd(row["name"], NameWord.GivenName);
        }

        return lists;
    }

    /// <summary>What a word says, as it is written.</summary>
    public PlaceWord Of(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : PlaceWord.None;

    /// <summary>The list of names that has a word; <see cref="NameWord.Proper"/> for none.</summary>
    public string? RegionOf(ReadOnlySpan<char> word) => regions.TryGetValue(word, out string? found) ? found : null;

    public NameWord ListOf(ReadOnlySpan<char> word) => lists.TryGetValue(word, out var found) ? found : NameWord.Proper;

    /// <summary>The kind of place that a word in lower case means: a county, a city; <see cref="PlaceFeature.Feature"/> for none.</summary>
    public PlaceFeature KindOf(ReadOnlySpan<char> word) => kinds.TryGetValue(word, out var found) ? found : PlaceFeature.Feature;

    // A word in lower case also begins sentences: "In".
    private static void Add(Dictionary<string, PlaceWord> words, string word, PlaceWord cue)
    {
        words[word] = words.GetValueOrDefault(word) | cue;
        string capital = char.ToUpperInvariant(word[0]) + word[1..];
        if (capital != word && (cue & (PlaceWord.Near | PlaceWord.Weak | PlaceWord.Direction)) != 0)
        {
            words[capital] = words.GetValueOrDefault(capital) | cue;
        }
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string file, List<Problem> problems, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(file, pack.ReadText(file), columns);
        problems.AddRange(table.Problems);
        return table.Rows;
    }
}
