using Casus.Packs;

namespace Casus.Extraction.Html.Words;

/// <summary>Knows the parts of a page by the words of their classes and ids (<c>data/pages/part-names.tsv</c>). Immutable.</summary>
internal sealed class PartNames
{
    private const int ShortestStart = 3, LongestStart = 14, LongestPair = 48;

    private readonly Dictionary<string, PartKind> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartKind>.AlternateLookup<ReadOnlySpan<char>> byWord;
    private readonly Dictionary<string, PartKind> starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartKind>.AlternateLookup<ReadOnlySpan<char>> byStart;

    /// <summary>Reads the table.</summary>
    public PartNames()
    {
        foreach (TableRow row in PageResource.Rows("part-names.tsv", "kind", "names"))
        {
            PartKind kind = Enum.Parse<PartKind>(row["kind"], ignoreCase: true);
            foreach (string name in row["names"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Dictionary<string, PartKind> table = name[^1] == '*' ? starts : words;
                string key = name.TrimEnd('*');
                table[key] = table.GetValueOrDefault(key) | kind;
            }
        }

        byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
        byStart = starts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the names of an element say.</summary>
    /// <param name="names">Its classes or id, separated by white space.</param>
    public PartKind Of(ReadOnlySpan<char> names)
    {
        PartKind kinds = PartKind.None;
        foreach (Range range in names.SplitAny(' ', '\t', '\n', '\r'))
        {
            ReadOnlySpan<char> name = names[range];
            if (name.Length > 0 && !SaysLayout(name))
            {
                kinds |= OfName(name);
            }
        }

        return kinds;
    }

    // "has-sidebar", "no-comments" and "with-ads" say how a container is laid out, not what it is.
    private static bool SaysLayout(ReadOnlySpan<char> name) =>
        name.StartsWith("has-") || name.StartsWith("no-") || name.StartsWith("with-") || name.StartsWith("js-") || name.StartsWith("is-");

    private PartKind OfName(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestPair]; // the word before and this one, joined by "-"
        PartKind kinds = PartKind.None;
        int start = 0, before = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isBorder = i == name.Length || !char.IsLetter(name[i]) || (char.IsUpper(name[i]) && i > start && char.IsLower(name[i - 1]));
            if (!isBorder)
            {
                continue;
            }

            int length = i - start;
            if (length > 0 && before + 1 + length <= LongestPair)
            {
                int at = before == 0 ? 0 : before + 1;
                name.Slice(start, length).ToLowerInvariant(lower[at..]);
                kinds |= OfWord(lower.Slice(at, length));
                if (before > 0)
                {
                    lower[before] = '-';
                    kinds |= byWord.TryGetValue(lower[..(at + length)], out PartKind pair) ? pair : PartKind.None;
                }

                lower.Slice(at, length).CopyTo(lower);
                before = length;
            }
            else if (length > 0)
            {
                before = 0;
            }

            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }

        return kinds;
    }

    private PartKind OfWord(ReadOnlySpan<char> word)
    {
        PartKind kinds = byWord.TryGetValue(word, out PartKind whole) ? whole : PartKind.None;
        for (int length = ShortestStart; length <= Math.Min(word.Length, LongestStart); length++)
        {
            kinds |= byStart.TryGetValue(word[..length], out PartKind start) ? start : PartKind.None;
        }

        return kinds;
    }
}
