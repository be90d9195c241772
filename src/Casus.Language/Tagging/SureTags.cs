using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Tagging;

/// <summary>
/// Words of the news that have one class only and that the treebanks lack: in lower case they always get that tag. A word that
/// can be two classes does not belong here. Immutable and safe to share.
/// </summary>
internal sealed class SureTags
{
    private readonly FrozenDictionary<string, TagLabel>.AlternateLookup<ReadOnlySpan<char>> tags;

    private SureTags(FrozenDictionary<string, TagLabel> tags) => this.tags = tags.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>sure-tags.tsv</c> of a language; none when the language has no such file.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public static SureTags Read(DataPack pack, string folder)
    {
        string name = $"{folder}/sure-tags.tsv";
        if (!pack.Has(name))
        {
            return new SureTags(FrozenDictionary<string, TagLabel>.Empty);
        }

        var table = Table.Parse(name, pack.ReadText(name), "tag", "words");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException(table.Problems[0].ToString());
        }

        var words = table.Rows.SelectMany(r => r["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries), (r, w) => (w, TagLabel.Parse(r["tag"])));
        return new SureTags(words.ToFrozenDictionary(w => w.w, w => w.Item2, StringComparer.Ordinal));
    }

    /// <summary>The tag of a word, or null.</summary>
    /// <param name="form">The word as written.</param>
    public TagLabel? Find(ReadOnlySpan<char> form) => tags.TryGetValue(form, out var label) ? label : null;
}
