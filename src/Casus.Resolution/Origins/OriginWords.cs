using System.Buffers;
using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Resolution.Origins;

/// <summary>
/// The words and facts by which reports of one origin are known: agencies, publishers with their outlets, hosts, and a language's
/// words of credit. Immutable and safe to share.
/// </summary>
public sealed class OriginWords
{
    private readonly FrozenDictionary<string, string> agencies;
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, string> hosts;
    private readonly FrozenSet<string> suffixes;
    private readonly FrozenSet<string> platforms;

    private OriginWords(Table agencies, Table publishers, Table hosts, Table words)
    {
        this.agencies = agencies.Rows.ToFrozenDictionary(r => r["words"], r => r["agency"], StringComparer.Ordinal);
        AgencySearch = SearchValues.Create([.. this.agencies.Keys], StringComparison.Ordinal);
        names = publishers.Rows.Where(r => r["kind"] == "name").ToFrozenDictionary(r => r["outlet"], r => r["publisher"], StringComparer.OrdinalIgnoreCase);
        this.hosts = publishers.Rows.Where(r => r["kind"] == "host").ToFrozenDictionary(r => r["outlet"], r => r["publisher"], StringComparer.OrdinalIgnoreCase);
        suffixes = hosts.Rows.Where(r => r["kind"] == "suffix").Select(r => r["host"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        platforms = hosts.Rows.Where(r => r["kind"] == "platform").Select(r => r["host"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Before = Words(words, "before");
        Credits = Words(words, "credit");
        Articles = Words(words, "article");
        Told = Words(words, "told");
        Boilerplate = SearchValues.Create([.. Words(words, "boilerplate").DefaultIfEmpty("\0")], StringComparison.OrdinalIgnoreCase);
        Channels = [.. words.Rows.Where(r => r["kind"] == "channel").Select(r => (r["words"], r["value"]))
            .OrderByDescending(c => c.Item1.Length).ThenBy(c => c.Item1, StringComparer.Ordinal)];
    }

    /// <summary>No words at all: nothing is credited.</summary>
    public static OriginWords Empty { get; } = new(None("agency\twords"), None("publisher\tkind\toutlet"), None("kind\thost"), None("kind\twords\tvalue"));

    /// <summary>Finds the agencies' names.</summary>
    internal SearchValues<string> AgencySearch { get; }

    /// <summary>Words before an agency's name that credit it with what is told.</summary>
    internal IReadOnlyList<string> Before { get; }

    /// <summary>Words before an agency's name that credit it with the report.</summary>
    internal IReadOnlyList<string> Credits { get; }

    /// <summary>Words that may stand between.</summary>
    internal IReadOnlyList<string> Articles { get; }

    /// <summary>Words before the name of who was told.</summary>
    internal IReadOnlyList<string> Told { get; }

    /// <summary>Words of paragraphs that are the outlet's own and tell nothing.</summary>
    internal SearchValues<string> Boilerplate { get; }

    /// <summary>Ways of making a statement, longest words first.</summary>
    internal IReadOnlyList<(string Words, string Channel)> Channels { get; }

    /// <summary>Loads the tables.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <exception cref="InvalidDataException">A table is broken.</exception>
    public static OriginWords Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new OriginWords(
            Read(pack, "outlets/agencies.tsv", "agency", "words"),
            Read(pack, "outlets/publishers.tsv", "publisher", "kind", "outlet"),
            Read(pack, "outlets/hosts.tsv", "kind", "host"),
            Read(pack, $"languages/{language}/report-credits.tsv", "kind", "words", "value"));
    }

    /// <summary>The agency that a name means, or null.</summary>
    /// <param name="name">A name as written.</param>
    public string? Agency(string name) => agencies.GetValueOrDefault(name);

    /// <summary>The agencies' names, longest first at one place.</summary>
    /// <param name="text">Text that begins with a name.</param>
    internal (string Words, string Agency)? AgencyAt(ReadOnlySpan<char> text)
    {
        (string Words, string Agency)? best = null;
        foreach (var (words, agency) in agencies)
        {
            if (text.StartsWith(words, StringComparison.Ordinal) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]))
                && (best is not { } other || other.Words.Length < words.Length))
            {
                best = (words, agency);
            }
        }

        return best;
    }

    /// <summary>Who publishes a report, as keys of which two reports of one publisher share one.</summary>
    /// <param name="publisher">The outlet's name, or null.</param>
    /// <param name="url">The report's address, or null.</param>
    public IReadOnlyList<string> Houses(string? publisher, string? url)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Contains('.', StringComparison.Ordinal) && address.HostNameType == UriHostNameType.Dns)
        {
            AddHost(address.Host, keys);
        }

        string? name = publisher?.Trim();
        if (!string.IsNullOrEmpty(name) && !platforms.Contains(name) && !platforms.Contains(name + ".com"))
        {
            keys.Add(names.TryGetValue(name, out string? owner) ? $"publisher:{owner}" : $"name:{name.ToLowerInvariant()}");
        }

        return [.. keys];
    }

    // "edition.news.example.co.uk" is of "example.co.uk"; a listed host counts with its subdomains.
    private void AddHost(string host, SortedSet<string> keys)
    {
        string[] labels = host.Split('.');
        for (int from = 0; from < labels.Length - 1; from++)
        {
            string part = string.Join('.', labels[from..]);
            if (hosts.TryGetValue(part, out string? owner))
            {
                keys.Add($"publisher:{owner}");
                return;
            }

            if (platforms.Contains(part))
            {
                return;
            }
        }

        int most = labels.Length > 2 && suffixes.Contains(string.Join('.', labels[^2..])) ? 3 : 2;
        keys.Add("host:" + string.Join('.', labels[^Math.Min(most, labels.Length)..]).ToLowerInvariant());
    }

    private static string[] Words(Table table, string kind) => [.. table.Rows.Where(r => r["kind"] == kind).Select(r => r["words"])];

    private static Table None(string header) => Table.Parse("empty", header);

    private static Table Read(DataPack pack, string name, params ReadOnlySpan<string> columns)
    {
        var table = Table.Parse(name, pack.ReadText(name), columns);
        return table.Problems.Count == 0 ? table : throw new InvalidDataException($"{table.Problems[0].Where}: {table.Problems[0].Reason}");
    }
}
