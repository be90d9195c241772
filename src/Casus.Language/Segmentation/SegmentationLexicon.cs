using System.Collections.Frozen;
using System.Globalization;
using Casus.Packs;

namespace Casus.Language.Segmentation;

/// <summary>The words that decide where tokens and sentences end. Immutable and safe to share.</summary>
internal sealed class SegmentationLexicon
{
    private readonly FrozenDictionary<string, AbbreviationEnd>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> speechTags;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> markedWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> syllables;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> contractions;

    /// <summary>Reads the tables of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it, such as <c>languages/en</c>.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public SegmentationLexicon(DataPack pack, string folder)
    {
        abbreviations = Rows(pack, $"{folder}/abbreviations.tsv", "abbreviation", "ends")
            .ToFrozenDictionary(r => r["abbreviation"], EndOf, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        openers = Words(pack, $"{folder}/openers.tsv", "word", StringComparer.Ordinal);
        speechTags = Words(pack, $"{folder}/speech-tags.tsv", "word", StringComparer.Ordinal);
        prefixes = Words(pack, $"{folder}/hyphen-prefixes.tsv", "prefix", StringComparer.OrdinalIgnoreCase);
        units = Words(pack, $"{folder}/units.tsv", "unit", StringComparer.Ordinal);
        markedWords = Words(pack, $"{folder}/marked-words.tsv", "word", StringComparer.OrdinalIgnoreCase);
        syllables = Words(pack, $"{folder}/name-syllables.tsv", "syllable", StringComparer.OrdinalIgnoreCase);
        Addresses = new AddressEndings(Rows(pack, $"{folder}/addresses.tsv", "ending", "kind"));
        contractions = Rows(pack, $"{folder}/contractions.tsv", "word", "split")
            .ToFrozenDictionary(r => r["word"], r => int.Parse(r["split"], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The endings by which addresses and file names are known.</summary>
    public AddressEndings Addresses { get; }

    /// <summary>What the list of abbreviations says of a word; null when it is not there.</summary>
    /// <param name="word">The word with its full stop.</param>
    public AbbreviationEnd? Abbreviation(ReadOnlySpan<char> word) => abbreviations.TryGetValue(word, out var end) ? end : null;

    /// <summary>True when a sentence may end at this abbreviation.</summary>
    /// <param name="word">The word with its full stop.</param>
    public bool MayEndSentence(ReadOnlySpan<char> word) =>
        !abbreviations.TryGetValue(word, out var end) || end is AbbreviationEnd.Maybe or AbbreviationEnd.Split;

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

    /// <summary>True for a run of characters with marks in it that is one token: <c>:)</c>, <c>w/o</c>.</summary>
    /// <param name="word">The characters.</param>
    public bool IsMarkedWord(ReadOnlySpan<char> word) => markedWords.Contains(word);

    /// <summary>True for a syllable of names that are written with a hyphen: <c>Ki-moon</c>.</summary>
    /// <param name="word">The letters.</param>
    public bool IsNameSyllable(ReadOnlySpan<char> word) => syllables.Contains(word);

    /// <summary>Where the second token of a word like "cannot" begins; 0 for other words.</summary>
    /// <param name="word">The word.</param>
    public int SplitOf(ReadOnlySpan<char> word) => contractions.TryGetValue(word, out var split) && split < word.Length ? split : 0;

    private static AbbreviationEnd EndOf(TableRow row) => Enum.TryParse<AbbreviationEnd>(row["ends"], ignoreCase: true, out var end)
        ? end
        : throw new InvalidDataException($"{row.Where}: ends is '{row["ends"]}'; expected no, maybe, split or number");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(
        DataPack pack, string name, string column, StringComparer comparer) =>
        Rows(pack, name, column).Select(r => r[column]).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static IReadOnlyList<TableRow> Rows(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }
}
