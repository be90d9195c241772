using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Casus.Sources.Warc;

/// <summary>Reads a web archive (WARC 1.0 and 1.1) record by record: pages and plain texts that were answered with status 200.</summary>
internal static class WarcReader
{
    private const int MostHeaderBytes = 1 << 16;
    private const int MostHeaderLines = 1000;

    /// <summary>Reads the records. A record cut off by the file's end is a problem; those before it come out.</summary>
    /// <param name="reader">The bytes, decompressed.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest record.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<Outcome<RawReport>> ReadAsync(
        ByteReader reader, string path, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int number = 0, passedOver = 0;
        Problem? broken = null;
        while (broken is null)
        {
            var (header, headerProblem) = await ReadHeaderAsync(reader, $"{path}:{number + 1}", cancellationToken).ConfigureAwait(false);
            if (header is null)
            {
                broken = headerProblem;
                break;
            }

            string where = $"{path}:{++number}";
            var (outcome, isCut) = await ReadBlockAsync(reader, header, where, path, limits, cancellationToken).ConfigureAwait(false);
            broken = isCut ? Cut(where) : null;
            passedOver += outcome is null && !isCut ? 1 : 0;
            if (outcome is { } report)
            {
                yield return report;
            }
        }

        if (reader.Failure is not null || broken is not null)
        {
            yield return reader.Failure is { } failure ? failure with { Where = $"{path}:{number}" } : broken!;
        }
        else if (number == 0)
        {
            yield return new Problem(Problems.FileEmpty, path, "there is no record in it");
        }

        if (passedOver > 0)
        {
            yield return new Problem(Problems.KindUnknown, path, $"{passedOver} of {number} records hold no page or text and were passed over") { IsNotice = true };
        }
    }

    // No outcome where the record holds no report.
    private static async ValueTask<(Outcome<RawReport>? Outcome, bool IsCut)> ReadBlockAsync(
        ByteReader reader, WarcHeader header, string where, string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (!header.CanHoldReport || header.ContentLength > limits.FileBytes)
        {
            bool isCut = await reader.SkipAsync(header.ContentLength, cancellationToken).ConfigureAwait(false) < header.ContentLength;
            Problem? tooLarge = isCut || !header.CanHoldReport
                ? null
                : new Problem(Problems.FileTooLarge, where, $"the record has {header.ContentLength} bytes; expected at most {limits.FileBytes}");
            return (tooLarge is null ? default(Outcome<RawReport>?) : tooLarge, isCut);
        }

        byte[] block = await reader.ReadBytesAsync(header.ContentLength, cancellationToken).ConfigureAwait(false);
        bool isShort = block.Length < header.ContentLength;
        Outcome<RawReport>? outcome = isShort ? null : WarcReport.Read(header, block, where, path, limits);
        return (outcome, isShort);
    }

    private static Problem Cut(string where) => new(Problems.WarcBroken, where, "the record is cut off by the end of the file");

    // Null and no problem at the file's end.
    private static async ValueTask<(WarcHeader? Header, Problem? Problem)> ReadHeaderAsync(
        ByteReader reader, string where, CancellationToken cancellationToken)
    {
        string version;
        while (true)
        {
            var (found, line, length) = await reader.ReadLineAsync(MostHeaderBytes, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                return (null, null);
            }

            if (length > 1 || (line.Length == 1 && line[0] != '\r'))
            {
                version = Encoding.Latin1.GetString(line);
                break; // Empty lines stand between records.
            }
        }

        if (!version.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return (null, new Problem(Problems.WarcBroken, where, "no record begins here; expected a line \"WARC/1.0\" or \"WARC/1.1\""));
        }

        return await ReadFieldsAsync(reader, where, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<(WarcHeader? Header, Problem? Problem)> ReadFieldsAsync(
        ByteReader reader, string where, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int lines = 0; lines < MostHeaderLines; lines++)
        {
            var (found, line, _) = await reader.ReadLineAsync(MostHeaderBytes, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                return (null, Cut(where));
            }

            if (line.Length == 0)
            {
                return WarcHeader.Of(fields) is { } header
                    ? (header, null)
                    : (null, new Problem(Problems.WarcBroken, where, "the record's Content-Length is missing or not a number"));
            }

            string text = Encoding.UTF8.GetString(line);
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
            }
        }

        return (null, new Problem(Problems.WarcBroken, where, string.Create(CultureInfo.InvariantCulture, $"the record's header has more than {MostHeaderLines} lines")));
    }
}
