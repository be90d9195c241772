using System.Globalization;

namespace Casus.Sources.Warc;

/// <summary>What a record of a web archive says of itself.</summary>
/// <param name="Type">The kind of record: <c>response</c>, <c>resource</c>, <c>conversion</c>, <c>request</c> and others.</param>
/// <param name="ContentLength">Bytes of its block.</param>
/// <param name="ContentType">Media type of its block, or empty.</param>
/// <param name="Url">The address that was asked, or null.</param>
/// <param name="RecordId">The record's own id, or null.</param>
internal sealed record WarcHeader(string Type, long ContentLength, string ContentType, string? Url, string? RecordId)
{
    /// <summary>True when the record may hold a page or a text.</summary>
    public bool CanHoldReport => Type switch
    {
        "response" => ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase),
        "resource" or "conversion" => HttpAnswer.IsReadable(ContentType),
        _ => false,
    };

    /// <summary>Reads the header's fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>Null when the length is missing or wrong.</returns>
    public static WarcHeader? Of(Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue("Content-Length", out string? length)
            || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes))
        {
            return null;
        }

        // WARC 1.0 wrote the address in angle brackets in its grammar; some archives do.
        string? url = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        return new WarcHeader(
            fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant(),
            bytes,
            fields.GetValueOrDefault("Content-Type", ""),
            string.IsNullOrWhiteSpace(url) ? null : url,
            fields.GetValueOrDefault("WARC-Record-ID"));
    }
}
