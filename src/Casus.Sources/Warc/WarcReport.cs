namespace Casus.Sources.Warc;

/// <summary>Makes a report of a record's block.</summary>
internal static class WarcReport
{
    /// <summary>Reads a block.</summary>
    /// <param name="header">The record's header.</param>
    /// <param name="block">Its bytes.</param>
    /// <param name="where">The file and record number.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The largest page after decompression.</param>
    /// <returns>The report, its problem, or null when the record is none: an image, an error page, a redirection.</returns>
    public static Outcome<RawReport>? Read(WarcHeader header, byte[] block, string where, string path, ReadLimits limits)
    {
        string contentType = header.ContentType;
        ReadOnlyMemory<byte> body = block;
        if (header.Type == "response")
        {
            HttpAnswer? answer = HttpAnswer.Read(block);
            if (answer is null)
            {
                return new Problem(Problems.WarcBroken, where, "the record holds no HTTP answer; expected a line \"HTTP/1.1 200 OK\" and headers");
            }

            if (answer.Status != 200 || !HttpAnswer.IsReadable(answer.ContentType))
            {
                return null;
            }

            byte[]? decoded = answer.DecodeBody(limits.FileBytes);
            if (decoded is null)
            {
                return new Problem(Problems.FileTooLarge, where, $"the page has more than {limits.FileBytes} bytes when decompressed");
            }

            contentType = answer.ContentType;
            body = decoded;
        }

        if (body.IsEmpty)
        {
            return new Problem(Problems.FileEmpty, where, "the record's page is empty");
        }

        string id = ReportIds.OfUrl(header.Url ?? header.RecordId ?? where);
        bool isHtml = !contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
        return new RawReport(where, header.Url ?? $"{path.Replace('\\', '/')}#{id}", isHtml ? "text/html" : "text/plain", body)
        {
            Id = id,
            Url = header.Url,
            Charset = HttpAnswer.Charset(contentType),
        };
    }
}
