using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Quantities;

/// <summary>The words and signs of money of one language.</summary>
internal sealed class CurrencyLexicon
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> signs, words;

    private readonly WordFilter signFilter, wordFilter;

    private CurrencyLexicon(Dictionary<string, string> signs, Dictionary<string, string> words)
    {
        (signFilter, wordFilter) = (new WordFilter(signs.Keys), new WordFilter(words.Keys));
        this.signs = signs.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static CurrencyLexicon Load(DataPack pack, string language, List<Problem> problems)
    {
        string file = $"languages/{language}/currencies.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "place", "code");
        problems.AddRange(table.Problems);
        var signs = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (row["place"] is not ("sign" or "word") || row["code"].Length is not (0 or 3))
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, "place must be sign or word, and code empty or of three letters"));
                continue;
            }

            (row["place"] == "sign" ? signs : words)[row["word"]] = row["code"];
        }

        return new CurrencyLexicon(signs, words);
    }

    /// <summary>The code of a sign that stands before a number; null when it is none.</summary>
    public string? Sign(ReadOnlySpan<char> text) => signFilter.MayHave(text) && signs.TryGetValue(text, out string? code) ? code : null;

    /// <summary>The code of a word for money, empty where it is of several states; null when it is none.</summary>
    public string? Word(ReadOnlySpan<char> text) => wordFilter.MayHave(text) && words.TryGetValue(text, out string? code) ? code : null;
}
