using System.Globalization;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Warc;

/// <summary>Reads a web archive (WARC 1.0 and 1.1) record by record: pages and plain texts that were answered with status 200.</summary>
internal static class WarcReader
{
    private const int MostHeaderBytes = 1 << 16;

    /// <summary>Reads the records. A record cut off by the file's end is a problem; those before it come out.</summary>
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
            string where = string.Create(CultureInfo.InvariantCulture, $"{path}:{counts.Records + 1}");
            (WarcHeader? header, broken) = await ReadHeaderAsync(reader, where, cancellationToken).ConfigureAwait(false);
            if (header is null)
            {
                break;
            }

            counts.Records++;
            var (outcome, isCut) = await block.ReadAsync(header, where, cancellationToken).ConfigureAwait(false);
            if (isCut)
            {
                broken = Cut(where);
            }
            else if (outcome is { } report)
            {
                yield return report;
            }
            else
            {
                counts.PassOver(header.Kind);
            }
        }

        foreach (Problem problem in counts.End(path, reader.Failure, broken))
        {
            yield return problem;
        }
    }

    private static Problem Cut(string where) => new(Problems.WarcBroken, where, "the record is cut off by the end of the file");

    // Null and no problem at the file's end.
    private static async ValueTask<(WarcHeader? Header, Problem? Problem)> ReadHeaderAsync(
        ByteReader reader, string where, CancellationToken cancellationToken)
    {
        if (!await SkipEmptyLinesAsync(reader, cancellationToken).ConfigureAwait(false))
        {
            return (null, null);
        }

        for (int want = 1024; ; want *= 2)
        {
            int have = await reader.PeekAsync(want, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> bytes = reader.Buffered;
            int length = HeaderFields.Length(bytes.Span);
            if (length >= 0 || have < want || want >= MostHeaderBytes)
            {
                var read = Read(bytes.Span, length, have < want, where);
                reader.Advance(read.Header is null ? 0 : length);
                return read;
            }
        }
    }

    private static (WarcHeader? Header, Problem? Problem) Read(ReadOnlySpan<byte> bytes, int length, bool isAtEnd, string where)
    {
        if (!HeaderFields.FirstLine(bytes).StartsWith("WARC/"u8))
        {
            return (null, new Problem(Problems.WarcBroken, where, "no record begins here; expected a line \"WARC/1.0\" or \"WARC/1.1\""));
        }

        if (length < 0)
        {
            return (null, isAtEnd ? Cut(where) : new Problem(Problems.WarcBroken, where, $"the record's header has more than {MostHeaderBytes} bytes"));
        }

        return WarcHeader.Read(bytes[..length]) is { } header
            ? (header, null)
            : (null, new Problem(Problems.WarcBroken, where, "the record's Content-Length is missing or not a number"));
    }

    // Empty lines stand between records.
    private static async ValueTask<bool> SkipEmptyLinesAsync(ByteReader reader, CancellationToken cancellationToken)
    {
        while (await reader.PeekAsync(1, cancellationToken).ConfigureAwait(false) > 0)
        {
            int at = reader.Buffered.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            reader.Advance(at < 0 ? reader.Buffered.Length : at);
            if (at >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
