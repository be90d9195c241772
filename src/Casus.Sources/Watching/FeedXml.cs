using System.Text;
using Casus.Sources.Feeds;

namespace Casus.Sources.Watching;

/// <summary>The XML of an answer as text, whatever encoding it and its server claim.</summary>
internal static class FeedXml
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes: what is well-formed UTF-8 beyond ASCII is UTF-8, since no other encoding comes out so by chance and servers claim others
    /// for it every day. Else the byte order mark, the server's word (RFC 7303 section 3), the declaration.
    /// </summary>
    /// <param name="body">The bytes.</param>
    /// <param name="charset">What the server names, or null.</param>
    /// <returns>The text, or null when its encoding is unknown.</returns>
    public static string? Decode(byte[] body, string? charset)
    {
        bool hasMark = body is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (hasMark || (body.AsSpan().IndexOf((byte)0) is >= 0 and < 4))
        {
            return FeedText.Decode(body);
        }

        byte[] utf8 = IsUtf8BeyondAscii(body) ? body : charset is not null && Find(charset) is { } named ? Encoding.UTF8.GetBytes(named.GetString(body)) : [];
        return utf8.Length > 0 ? FeedText.Decode([0xEF, 0xBB, 0xBF, .. utf8]) : FeedText.Decode(body);
    }

    private static bool IsUtf8BeyondAscii(byte[] body)
    {
        if (!body.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            return false;
        }

        try
        {
            StrictUtf8.GetCharCount(body);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding? Find(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
