using System.Collections.Frozen;
using Casus.Packs;

namespace Casus.Language.Segmentation;

/// <summary>What follows the last full stop of hosts and file names. Immutable and safe to share.</summary>
internal sealed class AddressEndings
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> wordHosts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> files;

    /// <summary>Takes the rows of <c>addresses.tsv</c>.</summary>
    /// <param name="rows">Rows with <c>ending</c> and <c>kind</c>.</param>
    public AddressEndings(IReadOnlyList<TableRow> rows)
    {
        hosts = Of(rows, "host");
        wordHosts = Of(rows, "word");
        files = Of(rows, "file");
    }

    /// <summary>True for characters that are a host, such as <c>example.org</c>.</summary>
    /// <param name="host">Letters, digits, hyphens and full stops.</param>
    public bool IsHost(ReadOnlySpan<char> host)
    {
        var stop = host.LastIndexOf('.');
        if (stop < 1 || host.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        // An ending that is a word too (".in") may be a lost space: "he came.in".
        var ending = host[(stop + 1)..];
        return hosts.Contains(ending) || (wordHosts.Contains(ending) && host[..stop].Contains('.'));
    }

    /// <summary>True for characters that are a file name, such as <c>report.pdf</c>.</summary>
    /// <param name="name">Letters, digits, hyphens and full stops.</param>
    public bool IsFile(ReadOnlySpan<char> name)
    {
        var stop = name.LastIndexOf('.');
        return stop >= 0 && files.Contains(name[(stop + 1)..]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(IReadOnlyList<TableRow> rows, string kind)
    {
        // Endings of two letters count in lower case only: "abroad.In" has lost a space.
        var endings = rows.Where(r => r["kind"] == kind).Select(r => r["ending"]).ToList();
        return endings.Concat(endings.Where(e => e.Length > 2).SelectMany(e => new[] { e.ToUpperInvariant(), char.ToUpperInvariant(e[0]) + e[1..] }))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
