using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Sources.Feeds;

/// <summary>Turns the bytes of an XML file into text, and mends what feeds get wrong most: named entities of HTML.</summary>
internal static partial class FeedText
{
    /// <summary>Decodes XML by its byte order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F).</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The text, or null when the declared encoding is unknown.</returns>
    public static string? Decode(byte[] bytes)
    {
        Encoding? encoding = bytes.AsSpan() switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [(byte)'<', 0, ..] => Encoding.Unicode,
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Declared(bytes),
        };
        return encoding is null ? null : NamedEntity().Replace(encoding.GetString(bytes).TrimStart('\uFEFF'), Mend);
    }

    private static Encoding? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        Match declaration = EncodingName().Match(head);
        if (!declaration.Success)
        {
            return Encoding.UTF8;
        }

        string name = declaration.Groups[1].Value;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // "&nbsp;" stops an XML parser; its number does not, and means the same inside CDATA that holds HTML.
    private static string Mend(Match entity)
    {
        if (entity.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            return entity.Value;
        }

        string letters = WebUtility.HtmlDecode(entity.Value);
        return letters == entity.Value ? "&amp;" + entity.Value[1..] : string.Concat(letters.EnumerateRunes().Select(rune => $"&#{rune.Value};"));
    }

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamedEntity();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EncodingName();
}
