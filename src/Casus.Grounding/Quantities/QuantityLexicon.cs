using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Quantities;

/// <summary>The words by which counted things are known in one language. Immutable and safe to share.</summary>
public sealed class QuantityLexicon
{
    private readonly FrozenDictionary<(string Word, QuantityCue Cue), string> kinds;
    private readonly FrozenDictionary<string, long> numbers;
    private readonly FrozenDictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> numberLookup;

    private QuantityLexicon(Dictionary<(string, QuantityCue), string> kinds, Dictionary<string, long> numbers, IReadOnlyList<Problem> problems)
    {
        this.kinds = kinds.ToFrozenDictionary();
        this.numbers = numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        numberLookup = this.numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Problems = problems;
    }

    /// <summary>The rows that could not be used; empty when all were good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Loads the words of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">BCP 47 tag of a language that the data have words for.</param>
    /// <exception cref="FileNotFoundException">The data lack the file.</exception>
    public static QuantityLexicon Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string file = $"languages/{language}/quantities.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "cue", "kind", "value");
        var problems = new List<Problem>(table.Problems);
        var kinds = new Dictionary<(string, QuantityCue), string>();
        var numbers = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse(row["cue"], true, out QuantityCue cue))
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["cue"]}' is not a cue"));
            }
            else if (cue != QuantityCue.Number)
            {
                kinds[(row["word"], cue)] = row["kind"];
            }
            else if (long.TryParse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            {
                numbers[row["word"]] = value;
            }
            else
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"value '{row["value"]}' is not a whole number"));
            }
        }

        return new QuantityLexicon(kinds, numbers, problems);
    }

    /// <summary>The kind that a word counts with a cue, or null when it has not that cue; empty for cues without a kind.</summary>
    internal string? Kind(string word, QuantityCue cue) => kinds.GetValueOrDefault((word, cue));

    internal bool TryNumber(ReadOnlySpan<char> word, out long value) => numberLookup.TryGetValue(word, out value);
}
