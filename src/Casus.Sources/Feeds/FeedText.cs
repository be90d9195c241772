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

    /// <summary>The name in what RSS 2.0 calls an author: an address with the name in brackets, or the name alone.</summary>
    /// <param name="author">What the feed says.</param>
    public static string Author(string author)
    {
        Match named = MailAndName().Match(author);
        return named.Success ? named.Groups[1].Value.Trim() : author.Trim();
    }

    /// <summary>A title without the markup that some feeds put into it.</summary>
    /// <param name="title">The title, its entities decoded.</param>
    public static string Plain(string title) => InlineMarkup().Replace(title, "");

    /// <summary>Text that is written as base64, as Atom 0.3 allows; empty when it is none.</summary>
    /// <param name="text">The base64.</param>
    public static string FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
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

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NamedEntity();

    [GeneratedRegex(@"^\S{1,100}@\S{1,100} ?\(([^()]{1,200})\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex MailAndName();

    [GeneratedRegex("</?(?:a|b|i|u|em|strong|span|sup|sub|q|cite|font|br|abbr|wbr)(?: [^<>]{0,300})?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex InlineMarkup();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EncodingName();
}
