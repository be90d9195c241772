using System.Runtime.CompilerServices;
using Casus.Sources.Files;

namespace Casus.Sources.Mail;

/// <summary>Reads one mail from a file (<c>.eml</c>).</summary>
internal static class MailReader
{
    /// <summary>Reads the mail.</summary>
    /// <param name="reader">The bytes.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest mail.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? bytes = await reader.ReadToEndAsync(limits.FileBytes, cancellationToken).ConfigureAwait(false);
        Problem? problem = reader.Failure ?? WholeFile.Check(bytes, path, limits);
        if (problem is not null)
        {
            yield return problem;
            yield break;
        }

        var counts = new MailCounts();
        yield return MailReport.Read(bytes!, path, path, counts, cancellationToken);
        if (counts.Notice(path) is { } notice)
        {
            yield return notice;
        }
    }
}
