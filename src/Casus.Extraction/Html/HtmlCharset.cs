using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Extraction.Html;

/// <summary>Finds the character set that a page names in its first bytes.</summary>
internal static partial class HtmlCharset
{
    private const int Looked = 8192; // HTML asks for 1,024; scripts often come first.

    /// <summary>The name, or null.</summary>
    /// <param name="bytes">The page's bytes.</param>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        Match match = Meta().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Meta();
}
