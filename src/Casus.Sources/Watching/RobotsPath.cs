using System.Globalization;
using System.Text;

namespace Casus.Sources.Watching;

/// <summary>Writes paths so that two that mean the same are the same letters (RFC 9309 section 2.2.2).</summary>
internal static class RobotsPath
{
    /// <summary>Letters outside ASCII as percent signs and upper-case digits; percent signs of letters that need none undone.</summary>
    /// <param name="path">A path, with or without a query and wild cards.</param>
    public static string Of(string path)
    {
        var normal = new StringBuilder(path.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte octet = bytes[i];
            if (octet == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte coded))
            {
                octet = coded;
                i += 2;
                if (!char.IsAsciiLetterOrDigit((char)octet) && (char)octet is not ('-' or '.' or '_' or '~'))
                {
                    normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                    continue;
                }
            }

            if (octet is > 0x20 and < 0x7F)
            {
                normal.Append((char)octet);
            }
            else
            {
                normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return normal.ToString();
    }
}
