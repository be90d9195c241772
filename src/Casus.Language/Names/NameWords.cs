using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Names;

/// <summary>Words that hint at a kind of name: given names, titles, words for bodies, places. Immutable and safe to share.</summary>
internal sealed class NameWords
{
    /// <summary>The bit of words that stand before a person's name: Minister, Mr.</summary>
    public const uint Title = 2;

    /// <summary>The bits of words that stand before a title: Russian, Foreign, Israel.</summary>
    public const uint BeforeTitle = Title | 4 | 8 | 16;

    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> kinds;

    /// <summary>Takes over the words.</summary>
    /// <param name="words">Word and kind; a word may have several.</param>
    public NameWords(IEnumerable<(string Word, string Kind)> words)
    {
        kinds = words.GroupBy(w => w.Word, w => Bit(w.Kind))
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0u, (a, b) => a | b), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads name-words.tsv of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public static NameWords Read(DataPack pack, string folder)
    {
        var name = $"{folder}/name-words.tsv";
        var table = Table.Parse(name, pack.ReadText(name), "word", "kind");
        return table.Problems.Count == 0
            ? new NameWords(table.Rows.Select(r => (r["word"], r["kind"])))
            : throw new InvalidDataException(table.Problems[0].ToString());
    }

    /// <summary>The kinds of a word, one bit a kind; 0 when it hints at nothing.</summary>
    /// <param name="word">The word as written.</param>
    public uint Kinds(ReadOnlySpan<char> word) => kinds.TryGetValue(word, out var bits) ? bits : 0;

    private static uint Bit(string kind) => kind switch
    {
        "given" => 1,
        "title" => Title,
        "body" => 4,
        "place" => 8,
        "demonym" => 16,
        "time" => 32,
        _ => throw new InvalidDataException($"name-words.tsv: '{kind}' is not a kind of name word"),
    };
}
