using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>The words around names that say how a name is meant, of one language. Immutable.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, Cue> cues;
    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private CueLexicon(Dictionary<string, Cue> cues, IReadOnlyList<(string City, string ActorId)> seats)
    {
        this.cues = cues.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = this.cues.GetAlternateLookup<ReadOnlySpan<char>>();
        Seats = seats;
    }

    /// <summary>Cities that stand for a body, and the body's id.</summary>
    public IReadOnlyList<(string City, string ActorId)> Seats { get; }

    public static CueLexicon Load(DataPack pack, string language, List<Problem> problems)
    {
        string file = $"languages/{language}/actor-cues.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "cue", "note");
        problems.AddRange(table.Problems);
        var cues = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        var seats = new List<(string, string)>();
        foreach (var row in table.Rows)
        {
            if (row["cue"] == "seat")
            {
                seats.Add((row["word"], row["note"]));
            }
            else if (Enum.TryParse(row["cue"].Replace("-", "", StringComparison.Ordinal), true, out Cue cue))
            {
                cues[row["word"]] = cues.GetValueOrDefault(row["word"]) | cue;
            }
            else
            {
                problems.Add(new Problem(Problems.TableBroken, row.Where, $"'{row["cue"]}' is not a cue"));
            }
        }

        return new CueLexicon(cues, seats);
    }

    /// <summary>True when a word has a cue; case does not matter.</summary>
    public bool Has(ReadOnlySpan<char> word, Cue cue) => lookup.TryGetValue(word, out var found) && (found & cue) != 0;
}
