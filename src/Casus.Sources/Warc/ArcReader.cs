using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Casus.Sources.Warc;

/// <summary>
/// Reads a web archive of the kind before WARC (ARC 1): a line "address IP date type length", then so many bytes. Its first record
/// describes the archive.
/// </summary>
internal static class ArcReader
{
    private const int MostLineBytes = 1 << 14;

    /// <summary>Reads the records.</summary>
    /// <param name="reader">The bytes, decompressed.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counts = new RecordCounts();
        var block = new RecordBlock(reader, path, limits);
        Problem? broken = null;
        while (broken is null)
        {
            var (found, line, length) = await reader.ReadLineAsync(MostLineBytes, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                break;
            }

            if (line.Length == 0)
            {
                continue; // Empty lines stand between records.
            }

            string where = string.Create(CultureInfo.InvariantCulture, $"{path}:{++counts.Records}");
            WarcHeader? header = length > MostLineBytes ? null : Header(line);
            if (header is null)
            {
                broken = new Problem(Problems.WarcBroken, where, "no record begins here; expected a line \"address IP date type length\"");
                break;
            }

            var (outcome, isCut) = await block.ReadAsync(header, where, cancellationToken).ConfigureAwait(false);
            broken = isCut ? new Problem(Problems.WarcBroken, where, "the record is cut off by the end of the file") : null;
            if (outcome is { } report)
            {
                yield return report;
            }
            else if (!isCut)
            {
                counts.PassOver(header.Kind);
            }
        }

        foreach (Problem problem in counts.End(path, reader.Failure, broken))
        {
            yield return problem;
        }
    }

    private static WarcHeader? Header(byte[] line)
    {
        string[] parts = Encoding.UTF8.GetString(line).Split(' ');
        if (parts.Length < 5 || !parts[0].Contains(':', StringComparison.Ordinal)
            || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return null;
        }

        bool isWeb = parts[0].StartsWith("http", StringComparison.OrdinalIgnoreCase);
        WarcKind kind = isWeb ? WarcKind.Response : parts[0].StartsWith("filedesc:", StringComparison.Ordinal) ? WarcKind.Warcinfo : WarcKind.Other;
        return new WarcHeader(kind, length, isWeb ? "application/http" : "", parts[0], null);
    }
}
