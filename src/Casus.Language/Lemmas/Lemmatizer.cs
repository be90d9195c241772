using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus.Language.Lemmas;

/// <summary>
/// Finds the lemma of a tagged word: first among words learned whole, then by the rule of its longest known ending.
/// Immutable and safe to share.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that a rule can have.</summary>
    public const int MaxEnding = 5;

    private const int MaxKey = 64;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>> rules;

    /// <summary>Takes over learned words and rules.</summary>
    /// <param name="words">Lemmas by treebank tag, tab, word in lower case.</param>
    /// <param name="rules">Rules by treebank tag, tab, ending in lower case.</param>
    public Lemmatizer(IEnumerable<KeyValuePair<string, string>> words, IEnumerable<KeyValuePair<string, LemmaRule>> rules)
    {
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.rules = rules.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the tables of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public static Lemmatizer Read(DataPack pack, string folder)
    {
        var words = Rows(pack, $"{folder}/models/lemmas.tsv", "xpos", "word", "lemma")
            .Select(r => KeyValuePair.Create($"{r["xpos"]}\t{r["word"]}", r["lemma"]));
        var rules = Rows(pack, $"{folder}/models/lemma-rules.tsv", "xpos", "ending", "cut", "add")
            .Select(r => KeyValuePair.Create(
                $"{r["xpos"]}\t{r["ending"]}", new LemmaRule(int.Parse(r["cut"], CultureInfo.InvariantCulture), r["add"])));
        return new Lemmatizer(words, rules);
    }

    /// <summary>The lemma: in lower case, except for names and words that keep their capital.</summary>
    /// <param name="word">The word.</param>
    /// <param name="xpos">Its treebank tag.</param>
    /// <param name="isFirst">True when it opens its sentence, where a capital means nothing.</param>
    public string Lemma(ReadOnlySpan<char> word, string xpos, bool isFirst)
    {
        if (word.Length + xpos.Length + 1 > MaxKey)
        {
            return word.ToString();
        }

        Span<char> key = stackalloc char[MaxKey];
        xpos.CopyTo(key);
        key[xpos.Length] = '\t';
        var lower = key.Slice(xpos.Length + 1, word.Length);
        _ = word.ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
        if (words.TryGetValue(key[..(xpos.Length + 1 + word.Length)], out var known))
        {
            return known;
        }

        var keepsCase = LemmaCase.IsKept(word, xpos, isFirst);
        return ByRule(keepsCase ? word : lower, lower, key, xpos.Length + 1);
    }

    // The key holds the tag and the whole word; a shorter ending is moved up to stand behind the tag.
    private string ByRule(ReadOnlySpan<char> stem, ReadOnlySpan<char> lower, ReadOnlySpan<char> key, int prefix)
    {
        Span<char> ending = stackalloc char[MaxKey];
        key[..prefix].CopyTo(ending);
        for (var length = Math.Min(MaxEnding, lower.Length); length >= 0; length--)
        {
            lower[^length..].CopyTo(ending[prefix..]);
            if (rules.TryGetValue(ending[..(prefix + length)], out var rule) && rule.Cut < stem.Length + (rule.Add.Length > 0 ? 1 : 0))
            {
                return rule is { Cut: 0, Add: "" } ? stem.ToString() : string.Concat(stem[..^rule.Cut], rule.Add);
            }
        }

        return stem.ToString();
    }

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }
}
