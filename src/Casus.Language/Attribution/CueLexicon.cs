using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Attribution;

/// <summary>The reporting words of a language. Immutable and safe to share.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueContent> verbs;
    private readonly FrozenDictionary<string, CueContent> nouns;

    /// <summary>Reads attribution-cues.tsv of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public CueLexicon(DataPack pack, string folder)
    {
        var name = $"{folder}/attribution-cues.tsv";
        var table = Table.Parse(name, pack.ReadText(name), "lemma", "upos", "content");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException(table.Problems[0].ToString());
        }

        verbs = Of(table, "VERB");
        nouns = Of(table, "NOUN");
    }

    private CueLexicon() => (verbs, nouns) = (FrozenDictionary<string, CueContent>.Empty, FrozenDictionary<string, CueContent>.Empty);

    /// <summary>A lexicon without words.</summary>
    public static CueLexicon Empty { get; } = new();

    /// <summary>Where the content of a word may stand; <see cref="CueContent.None"/> when it does not report.</summary>
    /// <param name="lemma">The word's lemma.</param>
    /// <param name="upos">Its word class.</param>
    public CueContent ContentOf(string lemma, UniversalPos upos) => upos switch
    {
        UniversalPos.Verb => verbs.GetValueOrDefault(lemma),
        UniversalPos.Noun => nouns.GetValueOrDefault(lemma),
        _ => CueContent.None,
    };

    private static FrozenDictionary<string, CueContent> Of(Table table, string upos) =>
        table.Rows.Where(r => r["upos"] == upos).ToFrozenDictionary(r => r["lemma"], Content, StringComparer.Ordinal);

    private static CueContent Content(TableRow row)
    {
        var content = CueContent.None;
        foreach (var part in row.List("content"))
        {
            content |= Enum.TryParse<CueContent>(part, ignoreCase: true, out var one)
                ? one
                : throw new InvalidDataException($"{row.Where}: '{part}' is not a place of content");
        }

        return content;
    }
}
