using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Casus.Extraction.Html.Parsing;

/// <summary>Resolves references to characters (HTML, section 13.2.5.72): names, with or without semicolon, and numbers.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>The text of a piece of source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="inAttribute">True for an attribute's value, where "&amp;copy=1" is no reference.</param>
    public static string Decode(ReadOnlySpan<char> source, bool inAttribute = false)
    {
        if (!source.Contains('&'))
        {
            return source.ToString();
        }

        var text = new StringBuilder(source.Length);
        Append(text, source, inAttribute);
        return text.ToString();
    }

    /// <summary>Appends the text of a piece of source.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="source">The source.</param>
    /// <param name="inAttribute">True for an attribute's value.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<char> source, bool inAttribute = false)
    {
        while (true)
        {
            int at = source.IndexOf('&');
            if (at < 0)
            {
                text.Append(source);
                return;
            }

            text.Append(source[..at]);
            source = source[at..];
            int length = source.Length > 1 && source[1] == '#' ? Number(text, source) : Name(text, source, inAttribute);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            source = source[length..];
        }
    }

    private static int Number(StringBuilder text, ReadOnlySpan<char> source)
    {
        bool isHex = source.Length > 2 && source[2] is 'x' or 'X';
        int at = isHex ? 3 : 2, first = at;
        while (at < source.Length && (isHex ? char.IsAsciiHexDigit(source[at]) : char.IsAsciiDigit(source[at])))
        {
            at++;
        }

        if (at == first)
        {
            return 0;
        }

        bool isRead = int.TryParse(source[first..at], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        text.Append(isRead ? Character(code) : "\uFFFD");
        return at < source.Length && source[at] == ';' ? at + 1 : at;
    }

    // 128 to 159 are meant as windows-1252, and what is no character shows as U+FFFD.
    private static string Character(int code) => code switch
    {
        >= 0x80 and <= 0x9F => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)code]),
        <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
        _ => char.ConvertFromUtf32(code),
    };

    private static int Name(StringBuilder text, ReadOnlySpan<char> source, bool inAttribute)
    {
        int end = 1;
        while (end < source.Length && end <= LongestName && char.IsAsciiLetterOrDigit(source[end]))
        {
            end++;
        }

        if (end == 1)
        {
            return 0;
        }

        if (end < source.Length && source[end] == ';')
        {
            if (Known(source[1..end]) is { } common)
            {
                text.Append(common);
                return end + 1;
            }

            if (HtmlEntityProvider.Resolver.GetSymbol(source[1..(end + 1)].ToString()) is { } symbol)
            {
                text.Append(symbol);
                return end + 1;
            }
        }

        return inAttribute && end < source.Length && (source[end] == '=' || char.IsAsciiLetterOrDigit(source[end])) ? 0 : Prefix(text, source[1..end]);
    }

    // Old names need no semicolon: "&copyright" begins with "&copy".
    private static int Prefix(StringBuilder text, ReadOnlySpan<char> name)
    {
        for (int length = Math.Min(name.Length, 6); length >= 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..length].ToString()) is { } symbol)
            {
                text.Append(symbol);
                return length + 1;
            }
        }

        return 0;
    }

    // By far the most frequent.
    private static string? Known(ReadOnlySpan<char> name) => name switch
    {
        "nbsp" => "\u00A0",
        "amp" => "&",
        "quot" => "\"",
        "lt" => "<",
        "gt" => ">",
        "apos" => "'",
        _ => null,
    };
}
