using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Attribution;

/// <summary>The reporting words of a language. Immutable and safe to share.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, CueContent> verbs;
    private readonly FrozenDictionary<string, CueContent> nouns;
    private readonly FrozenSet<string> actVerbs;
    private readonly FrozenSet<string> actNouns;
    private readonly FrozenSet<string> thoughts;

    /// <summary>Reads attribution-cues.tsv and attribution-kinds.tsv of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public CueLexicon(DataPack pack, string folder)
    {
        var cues = Read(pack, $"{folder}/attribution-cues.tsv", "lemma", "upos", "content");
        (verbs, nouns) = (Of(cues, "VERB"), Of(cues, "NOUN"));
        var kinds = Read(pack, $"{folder}/attribution-kinds.tsv", "lemma", "upos", "kind");
        (actVerbs, actNouns, thoughts) = (Lemmas(kinds, "VERB", "act"), Lemmas(kinds, "NOUN", "act"), Lemmas(kinds, "VERB", "thought"));
    }

    private CueLexicon()
    {
        (verbs, nouns) = (FrozenDictionary<string, CueContent>.Empty, FrozenDictionary<string, CueContent>.Empty);
        (actVerbs, actNouns, thoughts) = (FrozenSet<string>.Empty, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
    }

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

    /// <summary>True for a word that does something as often as it reports: "attacked his record", "attacked the village".</summary>
    /// <param name="lemma">The word's lemma.</param>
    /// <param name="upos">Its word class.</param>
    public bool IsAct(string lemma, UniversalPos upos) => upos switch
    {
        UniversalPos.Verb => actVerbs.Contains(lemma),
        UniversalPos.Noun => actNouns.Contains(lemma),
        _ => false,
    };

    /// <summary>True for a verb of thinking or perceiving.</summary>
    /// <param name="lemma">The verb's lemma.</param>
    public bool IsThought(string lemma) => thoughts.Contains(lemma);

    private static Table Read(DataPack pack, string name, params string[] columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table : throw new InvalidDataException(table.Problems[0].ToString());
    }

    private static FrozenSet<string> Lemmas(Table table, string upos, string kind) =>
        table.Rows.Where(r => r["upos"] == upos && r["kind"] == kind).Select(r => r["lemma"]).ToFrozenSet(StringComparer.Ordinal);

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
