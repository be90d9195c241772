namespace Casus.Sources.Warc;

/// <summary>
/// Reads the block of one record of an archive: only what may be a report is copied out of the buffer, and that once. A block that
/// does not end where a record ends is searched for the record that it has swallowed.
/// </summary>
/// <param name="reader">The archive's bytes.</param>
/// <param name="path">The archive.</param>
/// <param name="limits">The largest page.</param>
/// <param name="format">How records begin.</param>
internal sealed class RecordBlock(ByteReader reader, string path, ReadLimits limits, RecordFormat format)
{
    private const int MostHttpHeaderBytes = 1 << 16;
    private const int MostSeenBytes = ByteReader.MostPeeked / 2; // A block up to here is looked at before it is taken.
    private const int BehindBytes = 16;
    private const long MostGivenBack = 1 << 28; // Records that lie about their length, each inside the other, must not cost the square of it.

    private long given;

    /// <summary>Reads a block.</summary>
    /// <param name="header">The record's header.</param>
    /// <param name="where">The archive and the record's number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report or its problem, nothing where the record holds none; and how it ended. Only a whole record has a report.</returns>
    public async ValueTask<(Outcome<RawReport>? Outcome, RecordEnd End)> ReadAsync(WarcHeader header, string where, CancellationToken cancellationToken)
    {
        long left = header.ContentLength;
        if (left <= MostSeenBytes && await IsOverrunAsync((int)left, cancellationToken).ConfigureAwait(false))
        {
            return (null, RecordEnd.Overrun);
        }

        HttpAnswer? answer = null;
        string contentType = header.ContentType;
        if (!header.CanHoldReport)
        {
            return (null, await PassAsync(left, cancellationToken).ConfigureAwait(false));
        }

        if (header.Kind == WarcKind.Response)
        {
            int length = await HttpHeaderAsync(left, cancellationToken).ConfigureAwait(false);
            answer = length < 0 ? null : HttpAnswer.Read(reader.Buffered.Span[..length]);
            if (answer is null || answer.Status != 200 || !HttpAnswer.IsReadable(answer.ContentType))
            {
                RecordEnd passed = await PassAsync(left, cancellationToken).ConfigureAwait(false);
                return (answer is null && passed == RecordEnd.Whole ? (Outcome<RawReport>?)NoAnswer(where) : null, passed);
            }

            reader.Advance(length);
            left -= length;
            contentType = answer.ContentType;
        }

        if (left > limits.FileBytes)
        {
            RecordEnd passed = await PassAsync(left, cancellationToken).ConfigureAwait(false);
            return (passed == RecordEnd.Whole ? (Outcome<RawReport>?)TooLarge(where, $"the record has {header.ContentLength} bytes; expected at most {limits.FileBytes}") : null, passed);
        }

        byte[] block = await reader.ReadBytesAsync(left, cancellationToken).ConfigureAwait(false);
        RecordEnd end = await EndAsync(block, left, cancellationToken).ConfigureAwait(false);
        return (end == RecordEnd.Whole ? (Outcome<RawReport>?)Report(header, answer, contentType, block, where) : null, end);
    }

    // Looks at a block before any of it is taken; where another record begins inside, the reader stands there afterwards.
    private async ValueTask<bool> IsOverrunAsync(int length, CancellationToken cancellationToken)
    {
        int have = await reader.PeekAsync(length + BehindBytes, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> bytes = reader.Buffered;
        if (have >= length && IsEndOfRecord(bytes.Span[length..Math.Min(have, length + BehindBytes)]))
        {
            return false;
        }

        int at = format.Find(bytes.Span);
        if (at >= 0 && at < length)
        {
            reader.Advance(at);
            return true;
        }

        return false;
    }

    private async ValueTask<RecordEnd> EndAsync(byte[] block, long expected, CancellationToken cancellationToken)
    {
        if (block.Length == expected)
        {
            int behind = await reader.PeekAsync(BehindBytes, cancellationToken).ConfigureAwait(false);
            if (IsEndOfRecord(reader.Buffered.Span[..Math.Min(behind, BehindBytes)]))
            {
                return RecordEnd.Whole;
            }
        }

        int at = given < MostGivenBack ? format.Find(block) : -1;
        if (at >= 0)
        {
            given += block.Length - at;
            reader.Return(block.AsMemory(at));
        }

        return at >= 0 ? RecordEnd.Overrun : block.Length < expected ? RecordEnd.Cut : RecordEnd.Whole;
    }

    // Behind a block stand empty lines, then the next record or nothing.
    private bool IsEndOfRecord(ReadOnlySpan<byte> behind) => behind.TrimStart("\r\n"u8) is var next && (next.IsEmpty || format.MayBegin(next));

    private Outcome<RawReport> Report(WarcHeader header, HttpAnswer? answer, string contentType, byte[] block, string where)
    {
        ReadOnlyMemory<byte>? body = answer is { IsChunked: false, Codings.Count: 0 } or null
            ? block
            : HttpBody.Decode(answer, block, limits.FileBytes, reader.Expansion);
        if (body is not { } bytes)
        {
            return reader.Expansion is { IsOver: true }
                ? new Problem(Problems.ExpandsTooFar, where, "the page expands out of all proportion to the archive")
                : TooLarge(where, $"the page has more than {limits.FileBytes} bytes when decompressed");
        }

        if (bytes.IsEmpty)
        {
            return new Problem(Problems.FileEmpty, where, "the record's page is empty");
        }

        string id = ReportIds.OfUrl(header.Url ?? header.RecordId ?? where);
        bool isHtml = !contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
        return new RawReport(where, header.Url ?? $"{path.Replace('\\', '/')}#{id}", isHtml ? "text/html" : "text/plain", bytes)
        {
            Id = id,
            Url = header.Url,
            Charset = HttpAnswer.Charset(contentType),
            Language = answer?.Language,
        };
    }

    // The length of the answer's header with its empty line; all of a short block that has none; -1 when it is too long to be one.
    private async ValueTask<int> HttpHeaderAsync(long left, CancellationToken cancellationToken)
    {
        int most = (int)Math.Min(left, MostHttpHeaderBytes);
        for (int want = Math.Min(most, 1024); ; want = Math.Min(most, 2 * want))
        {
            int have = await reader.PeekAsync(want, cancellationToken).ConfigureAwait(false);
            int seen = Math.Min(have, most);
            int length = HeaderFields.Length(reader.Buffered.Span[..seen]);
            if (length >= 0)
            {
                return length;
            }

            if (want == most || have < want)
            {
                return seen == left ? seen : -1;
            }
        }
    }

    private async ValueTask<RecordEnd> PassAsync(long length, CancellationToken cancellationToken) =>
        await reader.SkipAsync(length, cancellationToken).ConfigureAwait(false) < length ? RecordEnd.Cut : RecordEnd.Whole;

    private static Problem NoAnswer(string where) =>
        new(Problems.WarcBroken, where, "the record holds no HTTP answer; expected a line \"HTTP/1.1 200 OK\" and headers");

    private static Problem TooLarge(string where, string reason) => new(Problems.FileTooLarge, where, reason);
}
