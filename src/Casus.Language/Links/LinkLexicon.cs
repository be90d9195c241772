using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Links;

/// <summary>The words by which links and roles are found. Immutable and safe to share.</summary>
internal sealed class LinkLexicon
{
    private readonly FrozenDictionary<string, LinkNounKind>.AlternateLookup<ReadOnlySpan<char>> nouns;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> persons;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> names;

    /// <summary>Reads the tables of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public LinkLexicon(DataPack pack, string folder)
    {
        nouns = Lookup(pack, $"{folder}/link-nouns.tsv", "noun", "kind", ParseKind, StringComparer.OrdinalIgnoreCase);
        persons = Lookup(pack, $"{folder}/person-nouns.tsv", "noun", "gender", ParseGender, StringComparer.OrdinalIgnoreCase);
        names = Lookup(pack, $"{folder}/given-names.tsv", "name", "gender", ParseGender, StringComparer.Ordinal);
        Countries = new CountryWords(pack);
    }

    /// <summary>Words for countries.</summary>
    public CountryWords Countries { get; }

    /// <summary>What a noun after "the" may stand for.</summary>
    /// <param name="noun">The noun as written.</param>
    public LinkNounKind KindOf(ReadOnlySpan<char> noun) => nouns.TryGetValue(noun, out var kind) ? kind : LinkNounKind.None;

    /// <summary>True for a noun for one person: an office, a title, a kind of person.</summary>
    /// <param name="noun">The noun as written, singular.</param>
    /// <param name="gender">He or she, where the noun says it.</param>
    public bool IsPerson(ReadOnlySpan<char> noun, out Gender gender) => persons.TryGetValue(noun, out gender);

    /// <summary>Whether a given name is a man's or a woman's.</summary>
    /// <param name="name">The name as written.</param>
    public Gender GenderOf(ReadOnlySpan<char> name) => names.TryGetValue(name, out var gender) ? gender : Gender.Unknown;

    private static FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Lookup<T>(
        DataPack pack, string name, string key, string value, Func<TableRow, string, T> parse, StringComparer comparer)
    {
        var table = Table.Parse(name, pack.ReadText(name), key, value);
        return table.Problems.Count == 0
            ? table.Rows.ToFrozenDictionary(r => r[key], r => parse(r, r[value]), comparer).GetAlternateLookup<ReadOnlySpan<char>>()
            : throw new InvalidDataException(table.Problems[0].ToString());
    }

    private static LinkNounKind ParseKind(TableRow row, string text) => Enum.TryParse<LinkNounKind>(text, ignoreCase: true, out var kind)
        ? kind
        : throw new InvalidDataException($"{row.Where}: kind is '{text}'; expected body, office, group, country, capital or lesser");

    private static Gender ParseGender(TableRow row, string text) => text switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "" => Gender.Unknown,
        _ => throw new InvalidDataException($"{row.Where}: gender is '{text}'; expected m, f or nothing"),
    };
}
