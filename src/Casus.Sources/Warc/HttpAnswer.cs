using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Casus.Sources.Warc;

/// <summary>An HTTP answer as archived: status, headers and body.</summary>
internal sealed class HttpAnswer
{
    private readonly Dictionary<string, string> headers;
    private readonly ReadOnlyMemory<byte> body;

    private HttpAnswer(int status, Dictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        Status = status;
        this.headers = headers;
        this.body = body;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The media type with its parameters, or empty.</summary>
    public string ContentType => headers.GetValueOrDefault("Content-Type", "");

    /// <summary>True for pages and plain text; an answer that names no type may be a page.</summary>
    /// <param name="contentType">A media type with or without parameters.</param>
    public static bool IsReadable(string contentType)
    {
        string type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        return type is "text/html" or "application/xhtml+xml" or "text/plain";
    }

    /// <summary>The character set that a media type names, or null.</summary>
    /// <param name="contentType">A media type with or without parameters.</param>
    public static string? Charset(string contentType)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        string name = at < 0 ? "" : contentType[(at + 8)..].Split(';', ',')[0].Trim(' ', '"', '\'');
        return name.Length == 0 ? null : name;
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="block">Its bytes.</param>
    /// <returns>Null when it does not begin with a status line.</returns>
    public static HttpAnswer? Read(ReadOnlyMemory<byte> block)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int at = 0, status = -1;
        while (TakeLine(block.Span, ref at, out string line))
        {
            if (status < 0)
            {
                string[] parts = line.Split(' ', 3);
                if (!line.StartsWith("HTTP/", StringComparison.Ordinal) || parts.Length < 2
                    || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out status))
                {
                    return null;
                }
            }
            else if (line.Length == 0)
            {
                return new HttpAnswer(status, headers, block[at..]);
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return status < 0 ? null : new HttpAnswer(status, headers, ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>
    /// The body without chunks and compression. Archives often keep the header after undoing what it names, so a body that is
    /// not what its header says is taken as it stands.
    /// </summary>
    /// <param name="limit">Most bytes.</param>
    /// <returns>Null when the body is larger than the limit.</returns>
    public byte[]? DecodeBody(int limit)
    {
        ReadOnlyMemory<byte> bytes = body;
        if (headers.GetValueOrDefault("Transfer-Encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            bytes = Unchunk(bytes) ?? bytes;
        }

        string coding = headers.GetValueOrDefault("Content-Encoding", "").Trim().ToLowerInvariant();
        return coding switch
        {
            "gzip" or "x-gzip" => Inflate(bytes, limit, static stream => new GZipStream(stream, CompressionMode.Decompress)),
            "deflate" => Inflate(bytes, limit, static stream => new ZLibStream(stream, CompressionMode.Decompress)),
            "br" => Inflate(bytes, limit, static stream => new BrotliStream(stream, CompressionMode.Decompress)),
            _ => bytes.ToArray(),
        };
    }

    private static byte[]? Inflate(ReadOnlyMemory<byte> bytes, int limit, Func<Stream, Stream> open)
    {
        var inflated = new MemoryStream();
        try
        {
            using Stream stream = open(new MemoryStream(bytes.ToArray(), writable: false));
            byte[] buffer = new byte[1 << 14];
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                inflated.Write(buffer, 0, read);
                if (inflated.Length > limit)
                {
                    return null;
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            // A page cut off in the archive is kept as far as it goes; one that was never compressed is kept whole.
            return inflated.Length > 0 ? inflated.ToArray() : bytes.ToArray();
        }

        return inflated.ToArray();
    }

    // RFC 9112 section 7.1. Null when the body is not chunked after all.
    private static byte[]? Unchunk(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        var whole = new MemoryStream();
        int at = 0;
        while (TakeLine(span, ref at, out string line))
        {
            if (!int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size) || size < 0)
            {
                return whole.Length > 0 ? whole.ToArray() : null;
            }

            if (size == 0)
            {
                break;
            }

            int take = Math.Min(size, span.Length - at);
            whole.Write(span.Slice(at, take));
            at += take;
            TakeLine(span, ref at, out _);
        }

        return whole.ToArray();
    }

    private static bool TakeLine(ReadOnlySpan<byte> bytes, ref int at, out string line)
    {
        line = "";
        if (at >= bytes.Length)
        {
            return false;
        }

        int length = bytes[at..].IndexOf((byte)'\n');
        ReadOnlySpan<byte> taken = length < 0 ? bytes[at..] : bytes.Slice(at, length);
        at += length < 0 ? taken.Length : length + 1;
        line = Encoding.Latin1.GetString(taken.EndsWith("\r"u8) ? taken[..^1] : taken);
        return true;
    }
}
