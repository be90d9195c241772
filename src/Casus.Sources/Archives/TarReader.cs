using System.Globalization;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Archives;

/// <summary>Reads the files of a tar archive in its order, one after the other. Links and devices are counted and never followed.</summary>
internal static class TarReader
{
    /// <summary>Reads the members.</summary>
    /// <param name="reader">The archive's bytes, decompressed.</param>
    /// <param name="path">The archive, for problems.</param>
    /// <param name="readMember">Reads a member: its bytes and its name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, Func<Stream, string, IAsyncEnumerable<Outcome<RawReport>>> readMember, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int members = 0, passedOver = 0;
        var walk = new TarWalk(reader, path);
        while (await walk.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            members++;
            if (!walk.IsFile)
            {
                passedOver++;
                continue;
            }

            await foreach (var outcome in readMember(new TarMember(walk), walk.Name).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }

        if (reader.Failure is not null || walk.Problem is not null)
        {
            yield return reader.Failure ?? walk.Problem!;
        }
        else if (members == 0)
        {
            yield return new Problem(Problems.FileEmpty, path, "there is no file in the archive");
        }

        if (passedOver > 0)
        {
            yield return new Problem(
                Problems.KindUnknown, path, string.Create(CultureInfo.InvariantCulture, $"{passedOver} of {members} members are folders, links or devices and were passed over"))
            {
                IsNotice = true,
            };
        }
    }
}
