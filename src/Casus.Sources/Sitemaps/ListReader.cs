using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Casus.Sources.Files;
using Casus.Sources.Xml;

namespace Casus.Sources.Sitemaps;

/// <summary>
/// Reads a list of feeds (OPML) or of sitemaps. Files that it names in its own folder are read in its place; network addresses are
/// counted: this room opens no connection.
/// </summary>
/// <param name="walk">The list.</param>
/// <param name="readBeside">Reads the file that an address names beside the list; gives null for all other addresses.</param>
internal sealed class ListReader(ListWalk walk, Func<string, IAsyncEnumerable<Outcome<RawReport>>?>? readBeside)
{
    /// <summary>Reads the list.</summary>
    /// <param name="reader">Its bytes, for the reason of a cut.</param>
    /// <param name="file">The list.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(ByteReader reader, FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int entries = 0, network = 0;
        while (Next(file.Path, out string? address, out Problem? problem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (problem is not null)
            {
                yield return reader.Failure ?? problem;
                break;
            }

            entries++;
            if (address!.Contains("://", StringComparison.Ordinal))
            {
                network++;
            }
            else if (readBeside?.Invoke(address) is { } reports)
            {
                await foreach (var outcome in reports.ConfigureAwait(false))
                {
                    yield return outcome;
                }
            }
            else
            {
                yield return new Problem(
                    Problems.FileNotFound, $"{file.Path}:{walk.Line}", "the entry names neither a network address nor a feed in the list's folder or below");
            }
        }

        foreach (Problem notice in Notices(file, entries, network))
        {
            yield return notice;
        }
    }

    private IEnumerable<Problem> Notices(FoundFile file, int entries, int network)
    {
        if (network > 0)
        {
            yield return new Problem(Problems.AddressNotRead, file.Path, Count($"{network} of {entries} {walk.Plural} are network addresses; casus watch reads them"))
            {
                IsNotice = true,
            };
        }

        if (walk.WithoutAddress > 0 || entries == 0)
        {
            yield return new Problem(Problems.KindUnknown, file.Path, Count($"{walk.WithoutAddress} of {entries + walk.WithoutAddress} entries name no address and were passed over"))
            {
                IsNotice = walk.WithoutAddress > 0 || !file.IsNamed,
            };
        }
    }

    private bool Next(string path, out string? address, out Problem? problem)
    {
        address = null;
        problem = null;
        try
        {
            address = walk.Next();
        }
        catch (XmlException error)
        {
            problem = XmlFile.Broken(path, error);
        }

        return address is not null || problem is not null;
    }

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
