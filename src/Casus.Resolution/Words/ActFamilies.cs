using Casus.Packs;

namespace Casus.Resolution.Words;

/// <summary>Families of words by which one kind of act is told, written by hand for a language. Immutable and safe to share.</summary>
public sealed class ActFamilies
{
    private const float RankWeight = 0.1f;
    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly List<float> narrowness = [];

    private ActFamilies()
    {
    }

    /// <summary>Loads the families of a language; none when its folder has no such table.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public static ActFamilies Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string name = $"languages/{language}/act-families.tsv";
        return Parse(name, pack.Has(name) ? pack.ReadText(name) : "words\n");
    }

    /// <summary>Reads a table of families.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InvalidDataException">The table is broken.</exception>
    public static ActFamilies Parse(string name, string text)
    {
        var table = Table.Parse(name, text, "words");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException(table.Problems[0].ToString());
        }

        var families = new ActFamilies();
        foreach (var row in table.Rows)
        {
            families.Add(row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return families;
    }

    /// <summary>The families of a word.</summary>
    /// <param name="lemma">Its lemma.</param>
    /// <param name="beside">Words that stand with it, for phrases.</param>
    /// <returns>By number of the family: how usual the word is in it, 1 the most; empty for a word of none.</returns>
    public SortedDictionary<int, float> Of(string lemma, IReadOnlyCollection<string> beside)
    {
        var found = new SortedDictionary<int, float>();
        foreach (var entry in entries.GetValueOrDefault(lemma) ?? [])
        {
            if (entry.Rest.All(beside.Contains))
            {
                float weight = entry.Rest.Length > 0 ? 1 : 1 / (1 + (RankWeight * entry.Rank));
                found[entry.Family] = Math.Max(found.GetValueOrDefault(entry.Family), weight);
            }
        }

        return found;
    }

    /// <summary>How much a family says: the fewer words it has, the more.</summary>
    /// <param name="family">Its number.</param>
    public float Narrowness(int family) => narrowness[family];

    private void Add(string[] words)
    {
        for (int rank = 0; rank < words.Length; rank++)
        {
            string[] parts = words[rank].Split('_');
            if (!entries.TryGetValue(parts[0], out var list))
            {
                entries.Add(parts[0], list = []);
            }

            list.Add(new Entry(narrowness.Count, rank, parts[1..]));
        }

        narrowness.Add(1 / MathF.Log2(Math.Max(2, words.Length)));
    }

    private readonly record struct Entry(int Family, int Rank, string[] Rest);
}
