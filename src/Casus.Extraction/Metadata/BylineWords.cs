using System.Buffers;
using Casus.Extraction.Html.Words;
using Casus.Packs;

namespace Casus.Extraction.Metadata;

/// <summary>Words of author lines in many languages (<c>data/pages/bylines.tsv</c>). Immutable.</summary>
internal sealed class BylineWords
{
    private const int LongestInner = 5;

    private readonly Dictionary<char, string[]> byFirst = [];
    private readonly Dictionary<string, List<string>> byUse = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    public BylineWords()
    {
        foreach (TableRow row in PageResource.Rows("bylines.tsv", "use", "language", "words"))
        {
            if (!byUse.TryGetValue(row["use"], out List<string>? words))
            {
                byUse.Add(row["use"], words = []);
            }

            words.AddRange(row.List("words"));
        }

        Leads = [.. byUse["lead"].Distinct().OrderByDescending(word => word.Length)];
        Inner = SearchValues.Create([.. Leads.Where(word => word.Length <= LongestInner).Select(word => $" {word} ")], StringComparison.OrdinalIgnoreCase);
        foreach (string lead in Leads)
        {
            byFirst[char.ToLowerInvariant(lead[0])] = [.. byFirst.GetValueOrDefault(char.ToLowerInvariant(lead[0]), []), lead];
        }

        Ends = [.. byUse["end"].Distinct()];
        Later = [.. byUse["later"]];
        Joins = Set("join");
        Houses = Set("house");
        Roles = Set("role");
        Bodies = Set("body");
        Credits = [.. byUse["credit"].Concat(byUse["lead"]).Distinct().OrderByDescending(word => word.Length)];
        Particles = Set("particle");
        Weekdays = Set("weekday");
        Paths = SearchValues.Create([.. byUse["path"]], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Short words that stand before a name in the middle of a line, a space on either side.</summary>
    public SearchValues<string> Inner { get; }

    /// <summary>What stands before a name, longest first.</summary>
    public IReadOnlyList<string> Leads { get; }

    /// <summary>Where a name ends and something else begins.</summary>
    public IReadOnlyList<string> Ends { get; }

    /// <summary>What says that a day is that of a change.</summary>
    public IReadOnlyList<string> Later { get; }

    /// <summary>What joins two names.</summary>
    public IReadOnlySet<string> Joins { get; }

    /// <summary>What is no person but the newsroom.</summary>
    public IReadOnlySet<string> Houses { get; }

    /// <summary>Words of names that are no person's but a body's.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>What stands before the name of an agency, longest first.</summary>
    public IReadOnlyList<string> Credits { get; }

    /// <summary>What an author is.</summary>
    public IReadOnlySet<string> Roles { get; }

    /// <summary>Small words inside names.</summary>
    public IReadOnlySet<string> Particles { get; }

    /// <summary>Days of the week and small words before a day.</summary>
    public IReadOnlySet<string> Weekdays { get; }

    /// <summary>Parts of addresses under which outlets present their authors.</summary>
    public SearchValues<string> Paths { get; }

    /// <summary>The words before a name with which a line begins, or null.</summary>
    /// <param name="line">The line.</param>
    public string? LeadOf(string line)
    {
        if (line.Length > 0 && byFirst.TryGetValue(char.ToLowerInvariant(line[0]), out string[]? leads))
        {
            foreach (string word in leads)
            {
                if (line.Length > word.Length && line[word.Length] is ' ' or ':' && line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return word;
                }
            }
        }

        return null;
    }

    private HashSet<string> Set(string use) => new(byUse[use], StringComparer.OrdinalIgnoreCase);
}
