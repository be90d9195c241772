using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Grounding.Quantities;

/// <summary>The words by which counted things are known in one language. Immutable and safe to share.</summary>
public sealed class QuantityLexicon
{
    private readonly FrozenDictionary<string, QuantityWord> words;
    private readonly WordFilter filter;
    private readonly FrozenDictionary<string, QuantityWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private QuantityLexicon(Dictionary<string, QuantityWord> words, NumberLexicon numbers, CurrencyLexicon currencies, IReadOnlyList<Problem> problems)
    {
        this.words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        filter = new WordFilter(words.Keys);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        Numbers = numbers;
        Currencies = currencies;
        Problems = problems;
    }

    /// <summary>The rows that could not be used; empty when all were good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal NumberLexicon Numbers { get; }

    internal CurrencyLexicon Currencies { get; }

    /// <summary>Loads the words of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">BCP 47 tag of a language that the data have words for.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    public static QuantityLexicon Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string file = $"languages/{language}/quantities.tsv";
        var table = Table.Parse(file, pack.ReadText(file), "word", "cue", "kind", "least");
        var problems = new List<Problem>(table.Problems);
        var words = new Dictionary<string, QuantityWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse(row["cue"].Replace("-", "", StringComparison.Ordinal), true, out QuantityCue cue))
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["cue"]}' is not a cue"));
                continue;
            }

            if (!words.TryGetValue(row["word"], out var word))
            {
                words.Add(row["word"], word = new QuantityWord());
            }

            if (!word.Add(cue, row["kind"], row["least"]))
            {
                problems.Add(new Problem(Casus.Problems.TableBroken, row.Where, $"'{row["least"]}' does not fit the cue '{row["cue"]}'"));
            }
        }

        AddPeople(pack, language, words);
        return new QuantityLexicon(words, NumberLexicon.Load(pack, language, problems), CurrencyLexicon.Load(pack, language, problems), problems);
    }

    // Nouns that other tables know as people; a word that has a cue of its own keeps to it.
    private static void AddPeople(DataPack pack, string language, Dictionary<string, QuantityWord> words)
    {
        var persons = Table.Parse("person-nouns.tsv", pack.ReadText($"languages/{language}/person-nouns.tsv"), "noun").Rows.Select(r => r["noun"]);
        var actors = Table.Parse("actor-nouns.tsv", pack.ReadText($"languages/{language}/actor-nouns.tsv"), "lemma", "kind").Rows
            .Where(r => r["kind"] == "people" && !r["lemma"].Contains(' ', StringComparison.Ordinal)).Select(r => r["lemma"]);
        foreach (string noun in persons.Concat(actors))
        {
            if (!words.TryGetValue(noun, out var word))
            {
                words.Add(noun, word = new QuantityWord());
            }

            if (!word.Has(QuantityCue.Other))
            {
                word.Add(QuantityCue.Person, "", "");
            }
        }
    }

    /// <summary>What a lemma says, or null when the lexicon lacks it.</summary>
    internal QuantityWord? Find(string lemma) => filter.MayHave(lemma) ? words.GetValueOrDefault(lemma) : null;

    /// <summary>What a form or phrase says, or null when the lexicon lacks it.</summary>
    internal QuantityWord? Find(ReadOnlySpan<char> words) => filter.MayHave(words) && lookup.TryGetValue(words, out var found) ? found : null;
}
