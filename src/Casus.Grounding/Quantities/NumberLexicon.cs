using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus.Grounding.Quantities;

/// <summary>The words of numbers and bounds of one language.</summary>
internal sealed class NumberLexicon
{
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private readonly WordFilter filter;

    private NumberLexicon(Dictionary<string, NumberWord> words)
    {
        filter = new WordFilter(words.Keys);
        lookup = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NumberLexicon Load(DataPack pack, string language, List<Problem> problems)
    {
        string file = $"languages/{language}/numbers.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "sort", "low", "best", "high");
        problems.AddRange(table.Problems);
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (Enum.TryParse(row["sort"], true, out NumberSort sort) && TryNumber(row["low"], out decimal low)
                && TryNumber(row["best"], out decimal best) && TryNumber(row["high"], out decimal high) && low <= best && best <= high)
            {
                words[row["word"]] = new NumberWord(sort, low, best, high);
            }
            else
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, "the sort is not known, or low, best and high are not numbers in order"));
            }
        }

        return new NumberLexicon(words);
    }

    public NumberWord? Find(ReadOnlySpan<char> word) => filter.MayHave(word) && lookup.TryGetValue(word, out var found) ? found : null;

    private static bool TryNumber(string text, out decimal value) => decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
