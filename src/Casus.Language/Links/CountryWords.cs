using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Links;

/// <summary>Words for countries: names, peoples, adjectives and capitals. Immutable and safe to share.</summary>
internal sealed class CountryWords
{
    private const string TableName = "actors/countries.tsv";
    private const int MostTokens = 4;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> countries;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> capitals;

    /// <summary>Reads the table of countries.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public CountryWords(DataPack pack)
    {
        var table = Table.Parse(TableName, pack.ReadText(TableName), "iso3", "name", "official", "demonyms", "adjectives", "aliases", "capital");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException(table.Problems[0].ToString());
        }

        countries = Lookup(table, ["name", "official", "demonyms", "adjectives", "aliases"]);
        names = Lookup(table, ["name", "official", "aliases"]);
        capitals = Lookup(table, ["capital"]);
    }

    /// <summary>The country that tokens from one on name, by the longest words.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">The token to begin at.</param>
    /// <param name="limit">One past the last token that may be used.</param>
    /// <param name="end">One past the last token of the words; <paramref name="first"/> when there are none.</param>
    /// <returns>The country's code, or null.</returns>
    public string? Find(TokenTable tokens, int first, int limit, out int end) => Longest(countries, tokens, first, limit, out end);

    /// <summary>True when tokens are a country's name, and no adjective or word for its people.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="words">The words.</param>
    public bool IsName(TokenTable tokens, TokenSpan words) => names.ContainsKey(tokens.Span(words).Of(tokens.Text.AsSpan()));

    /// <summary>The country whose capital tokens from one on name.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">The token to begin at.</param>
    /// <param name="limit">One past the last token that may be used.</param>
    /// <param name="end">One past the last token of the words; <paramref name="first"/> when there are none.</param>
    /// <returns>The country's code, or null.</returns>
    public string? FindCapital(TokenTable tokens, int first, int limit, out int end) => Longest(capitals, tokens, first, limit, out end);

    private static string? Longest(
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words, TokenTable tokens, int first, int limit, out int end)
    {
        if (char.IsUpper(tokens.Form(first)[0]))
        {
            for (end = Math.Min(limit, first + MostTokens); end > first; end--)
            {
                if (words.TryGetValue(tokens.Text.AsSpan(tokens.Starts[first]..tokens.Ends[end - 1]), out var country))
                {
                    return country;
                }
            }
        }

        end = first;
        return null;
    }

    // A word of two countries ("Congolese") says neither.
    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup(Table table, string[] columns) => table.Rows
        .SelectMany(r => columns.SelectMany(c => r[c].Split('|', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal), (r, word) => (word, Code: r["iso3"]))
        .Where(p => char.IsUpper(p.word[0]))
        .GroupBy(p => p.word, p => p.Code, StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
