using System.Globalization;
using System.Text;

namespace Casus.Extraction.Plain;

/// <summary>
/// Turns bytes into text: by byte order mark, by strict UTF-8, by the declared character set, and last by what the bytes look like.
/// Broken UTF-8 is read, with U+FFFD in place of the broken bytes, only where they are fewer than one in a thousand.
/// </summary>
internal static class TextDecoder
{
    private const int BadBytesPerThousand = 1;

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The character set that the source or the page names, or null.</param>
    /// <param name="where">The file, for the problem.</param>
    /// <param name="problem">The problem, where the text is null.</param>
    /// <returns>The text without byte order mark, or null.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared, string where, out Problem? problem)
    {
        problem = null;
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        Utf8Count count = Utf8Count.Of(bytes);
        bool isBinary = bytes.Count((byte)0) * 1000L > bytes.Length; // A few zero bytes stand in many pages.
        if (count.Bad == 0 && !isBinary)
        {
            // Also where another set is declared: text of another set is hardly ever well-formed UTF-8.
            Encoding? other = count.Good == 0 && declared is not null ? Named(declared) : null;
            return (other is { IsSingleByte: false } ? other : Encoding.UTF8).GetString(bytes);
        }

        Encoding? named = declared is null ? null : Named(declared);
        if (named is not null && named.CodePage != Encoding.UTF8.CodePage)
        {
            return named.GetString(bytes);
        }

        if (count.Bad * 1000L < bytes.Length * (long)BadBytesPerThousand && count.Good > count.Bad && !isBinary)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (count.Good > 2 * count.Bad && !isBinary)
        {
            problem = new Problem(Problems.Utf8Broken, where, string.Create(
                CultureInfo.InvariantCulture, $"{count.Bad} of {bytes.Length} bytes are broken UTF-8; expected fewer than one in a thousand"));
            return null;
        }

        Encoding? guessed = new EncodingGuess().Of(bytes);
        problem = guessed is null
            ? new Problem(Problems.EncodingUnknown, where, "the bytes are neither UTF-8 nor text of another encoding that is known; expected UTF-8")
            : null;
        return guessed?.GetString(bytes);
    }

    /// <summary>The encoding of a name, as browsers understand names (WHATWG Encoding); null when unknown.</summary>
    /// <param name="name">The name.</param>
    public static Encoding? Named(string name)
    {
        string label = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "ansi" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "x-sjis" or "sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "cp1251" or "win-1251" or "win1251" => "windows-1251",
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "utf-32" or "utf-7" or "unicode" => "utf-8", // A name that can be read is not in UTF-16.
            "ks_c_5601-1987" => "euc-kr",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] when Utf8Count.Of(rest).Bad == 0 => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };
}
