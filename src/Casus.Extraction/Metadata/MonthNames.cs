using Casus.Extraction.Html.Words;
using Casus.Packs;

namespace Casus.Extraction.Metadata;

/// <summary>Names of months in many languages (<c>data/pages/months.tsv</c>). Immutable.</summary>
internal sealed class MonthNames
{
    private const int LongestName = 14, LongestStart = 10;

    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byStart;

    /// <summary>Reads the table.</summary>
    public MonthNames()
    {
        foreach (TableRow row in PageResource.Rows("months.tsv", "language", "starts"))
        {
            string[] months = row["starts"].Split(' ');
            for (int i = 0; i < months.Length; i++)
            {
                starts.TryAdd(months[i], i + 1);
            }
        }

        byStart = starts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The month of a name or its beginning, 1 to 12; 0 for none.</summary>
    /// <param name="name">The word, in letters of either case.</param>
    public int Of(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[LongestName];
        int length = name.ToLowerInvariant(lower);
        for (int part = Math.Min(length, LongestStart); part >= 2; part--)
        {
            if ((part >= 3 || part == length) && byStart.TryGetValue(lower[..part], out int month))
            {
                return month;
            }
        }

        return 0;
    }
}
