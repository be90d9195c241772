using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus.Language.Segmentation;

/// <summary>The words that decide where tokens and sentences end. Immutable and safe to share.</summary>
internal sealed class SegmentationLexicon
{
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> speechTags;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> contractions;

    /// <summary>Reads the tables of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it, such as <c>languages/en</c>.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public SegmentationLexicon(DataPack pack, string folder)
    {
        abbreviations = Rows(pack, $"{folder}/abbreviations.tsv", "abbreviation", "ends")
            .ToFrozenDictionary(r => r["abbreviation"], r => r["ends"] == "maybe", StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        openers = Words(pack, $"{folder}/openers.tsv", "word", StringComparer.Ordinal);
        speechTags = Words(pack, $"{folder}/speech-tags.tsv", "word", StringComparer.Ordinal);
        prefixes = Words(pack, $"{folder}/hyphen-prefixes.tsv", "prefix", StringComparer.OrdinalIgnoreCase);
        units = Words(pack, $"{folder}/units.tsv", "unit", StringComparer.Ordinal);
        contractions = Rows(pack, $"{folder}/contractions.tsv", "word", "split")
            .ToFrozenDictionary(r => r["word"], r => int.Parse(r["split"], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when the word, full stop included, is an abbreviation of the list.</summary>
    /// <param name="word">The word with its full stop.</param>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => abbreviations.ContainsKey(word);

    /// <summary>True when a sentence may end at this abbreviation.</summary>
    /// <param name="word">The word with its full stop.</param>
    public bool MayEndSentence(ReadOnlySpan<char> word) => !abbreviations.TryGetValue(word, out var mayEnd) || mayEnd;

    /// <summary>True for a word that opens sentences.</summary>
    /// <param name="word">The word as written.</param>
    public bool IsOpener(ReadOnlySpan<char> word) => openers.Contains(word);

    /// <summary>True for a word that follows direct speech and says who spoke.</summary>
    /// <param name="word">The word as written.</param>
    public bool IsSpeechTag(ReadOnlySpan<char> word) => speechTags.Contains(word);

    /// <summary>True for a prefix that keeps its hyphen.</summary>
    /// <param name="word">The letters before the hyphen.</param>
    public bool IsPrefix(ReadOnlySpan<char> word) => prefixes.Contains(word);

    /// <summary>True for a unit that is written onto numbers.</summary>
    /// <param name="word">The letters after the digits.</param>
    public bool IsUnit(ReadOnlySpan<char> word) => units.Contains(word);

    /// <summary>Where the second token of a word like "cannot" begins; 0 for other words.</summary>
    /// <param name="word">The word.</param>
    public int SplitOf(ReadOnlySpan<char> word) => contractions.TryGetValue(word, out var split) && split < word.Length ? split : 0;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(
        DataPack pack, string name, string column, StringComparer comparer) =>
        Rows(pack, name, column).Select(r => r[column]).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }
}
