using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Actors;

/// <summary>Words in the capitalised names of bodies: nouns that make them ("Front"), words that tell their sector. Immutable.</summary>
internal sealed class BodyNouns
{
    private readonly FrozenDictionary<string, (BodyWord Kind, string Sector)>.AlternateLookup<ReadOnlySpan<char>> words;

    private BodyNouns(Dictionary<string, (BodyWord Kind, string Sector)> words) =>
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static BodyNouns Load(DataPack pack, string language, List<Problem> problems)
    {
        string file = $"languages/{language}/actor-bodies.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "kind", "sector");
        problems.AddRange(table.Problems);
        var words = new Dictionary<string, (BodyWord, string)>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse(row["kind"], true, out BodyWord kind))
            {
                problems.Add(new Problem(Problems.TableBroken, row.Where, $"kind '{row["kind"]}' is none of head, with, wide, never"));
            }
            else if (!words.TryAdd(row["word"], (kind, row["sector"])))
            {
                problems.Add(new Problem(Problems.KeyTwice, row.Where, $"'{row["word"]}' is already there"));
            }
        }

        return new BodyNouns(words);
    }

    /// <summary>What a word is in a body's name; none when it says nothing.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="sector">Its sector; empty when other words decide.</param>
    public BodyWord KindOf(ReadOnlySpan<char> word, out string sector)
    {
        bool isKnown = words.TryGetValue(word, out var found);
        sector = isKnown ? found.Sector : "";
        return isKnown ? found.Kind : BodyWord.None;
    }
}
