namespace Casus.Sources.Warc;

/// <summary>Reads the block of one record of an archive: only what may be a report is copied out of the buffer, and that once.</summary>
/// <param name="reader">The archive's bytes.</param>
/// <param name="path">The archive.</param>
/// <param name="limits">The largest page.</param>
internal sealed class RecordBlock(ByteReader reader, string path, ReadLimits limits)
{
    private const int MostHttpHeaderBytes = 1 << 16;

    /// <summary>Reads a block.</summary>
    /// <param name="header">The record's header.</param>
    /// <param name="where">The archive and the record's number.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report or its problem, nothing where the record holds none; and true where the archive ends inside it.</returns>
    public async ValueTask<(Outcome<RawReport>? Outcome, bool IsCut)> ReadAsync(WarcHeader header, string where, CancellationToken cancellationToken)
    {
        long left = header.ContentLength;
        HttpAnswer? answer = null;
        string contentType = header.ContentType;
        if (!header.CanHoldReport)
        {
            return (default(Outcome<RawReport>?), await IsCutAsync(left, cancellationToken).ConfigureAwait(false));
        }

        if (header.Kind == WarcKind.Response)
        {
            int length = await HttpHeaderAsync(left, cancellationToken).ConfigureAwait(false);
            answer = length < 0 ? null : HttpAnswer.Read(reader.Buffered.Span[..length]);
            if (answer is null || answer.Status != 200 || !HttpAnswer.IsReadable(answer.ContentType))
            {
                bool isCut = await IsCutAsync(left, cancellationToken).ConfigureAwait(false);
                return (answer is null && !isCut ? (Outcome<RawReport>?)NoAnswer(where) : null, isCut);
            }

            reader.Advance(length);
            left -= length;
            contentType = answer.ContentType;
        }

        if (left > limits.FileBytes)
        {
            bool isCut = await IsCutAsync(left, cancellationToken).ConfigureAwait(false);
            return (isCut ? null : (Outcome<RawReport>?)TooLarge(where, $"the record has {header.ContentLength} bytes; expected at most {limits.FileBytes}"), isCut);
        }

        byte[] block = await reader.ReadBytesAsync(left, cancellationToken).ConfigureAwait(false);
        return block.Length < left ? (default(Outcome<RawReport>?), true) : (Report(header, answer, contentType, block, where), false);
    }

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

    private async ValueTask<bool> IsCutAsync(long length, CancellationToken cancellationToken) =>
        await reader.SkipAsync(length, cancellationToken).ConfigureAwait(false) < length;

    private static Problem NoAnswer(string where) =>
        new(Problems.WarcBroken, where, "the record holds no HTTP answer; expected a line \"HTTP/1.1 200 OK\" and headers");

    private static Problem TooLarge(string where, string reason) => new(Problems.FileTooLarge, where, reason);
}
