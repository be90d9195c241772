using System.Globalization;
using System.Text;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>
/// Breaks files the way damage and malice do: flipped bits, cuts, parts doubled, moved and mixed, lengths that lie, nesting without
/// end; and packs what came out, whole or broken again. The same seed makes the same file.
/// </summary>
/// <param name="random">The seeded source of choices.</param>
/// <param name="structures">What is broken.</param>
internal sealed class Mutator(Random random, (string Kind, string Name, byte[] Bytes)[] structures)
{
    private static readonly string[] Lies = ["0", "-1", "1", "65535", "2147483647", "4294967295", "9223372036854775807", "99999999999999999999", "00", "1e9", "ffffffff"];

    private static readonly string[] Nests =
    [
        "<a>", "<outline>", "[", "{\"a\":", "&amp;", "&#65;", "<!DOCTYPE x [", "\n--outer\n", "Content-Type: message/rfc822\n\n", "Content-Type: multipart/mixed; boundary=outer\n\n--outer\n",
        "(", "\"", "From a 1:2 2025\n\n", "\r\n", "=?utf-8?Q?a?= ", "WARC/1.0\r\n", "\t", ">", "\0", "%2e%2e/", "<![CDATA[", "<?x ", "xmlns:a=\"b\" ",
        "<div>", "<b>", "<table>", "<tr><td>", "<a href=x>", "<p>", "<svg>", "<li>", "</p>", "<select>", "<template>", "<font><p>", "<!--", "&notit;", "&#x1F600;", "<p class=x ", "{\"@graph\":[", "a.b ",
    ];

    // Words that turn a reader: they open, close or rename what follows.
    private static readonly string[] Words =
    [
        "<script>", "</script>", "<style>", "<textarea>", "<plaintext>", "<title>", "<frameset>", "<noscript>", "<iframe>", "<base href=\"//\">", "<math><mtext>", "</body></html>",
        "<meta charset=utf-16>", "<meta charset=x-user-defined>", "<meta charset=iso-2022-jp>", "<meta http-equiv=refresh content=0>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "\uFEFF", "\u202E", "\u0085",
        "&#0;", "&#xD800;", "&#x110000;", "&#99999999999;", "<![CDATA[", "]]>", "<!ENTITY a \"&b;&b;\">", "\\ud800", "\\u0000", "\"", "\\",
        "HTTP/1.1 200 OK\r\n", "HTTP/1.1 304 No\r\n", "Content-Length: 7\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br, deflate, zstd\r\n", "Transfer-Encoding: chunked\r\n", "Content-Type: text/html\r\n",
        "\r\n\r\n", "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n", "http://a.example/ 1.1.1.1 20040102030406 text/html 9\n", "From x@y.example Tue May  6 04:05:00 2025\n", "Content-Transfer-Encoding: quoted-printable\n",
        "2025-13-45T99:99:99Z", "0000-00-00", "31 Feb 2025", "9999-12-31T23:59:59-14:00", "../", "/", "C:\\", "\t\t\t", ",,,,",
    ];

    /// <summary>Makes a broken file.</summary>
    /// <returns>Of what kind it was, its name, which says how it is packed, and its bytes.</returns>
    public (string Kind, string Name, byte[] Bytes) Next()
    {
        var (kind, name, bytes) = Any();
        bytes = Break(bytes);
        for (int layers = random.Next(6) - 2; layers > 0; layers--)
        {
            (name, bytes) = Pack(name, bytes);
            bytes = random.Next(3) == 0 ? Break(bytes) : bytes;
        }

        // A name may be wrong, or say nothing.
        return (kind, random.Next(12) == 0 ? "file" : random.Next(20) == 0 ? Any().Name : name, bytes);
    }

    /// <summary>Breaks bytes in one to five places.</summary>
    /// <param name="bytes">The bytes; not changed.</param>
    public byte[] Break(byte[] bytes)
    {
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            bytes = BreakOnce(bytes);
        }

        return bytes;
    }

    private byte[] BreakOnce(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [(byte)random.Next(256)];
        }

        int at = random.Next(bytes.Length), length = Math.Min(bytes.Length - at, 1 + random.Next(random.Next(2) == 0 ? 8 : 200)), to = random.Next(bytes.Length);
        byte[] other = Any().Bytes;
        int from = random.Next(other.Length);
        switch (random.Next(12))
        {
            case 0:
                bytes = [.. bytes];
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes = [.. bytes];
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2: return bytes[..at];
            case 3: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4: return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 5: return [.. bytes[..to], .. bytes[at..(at + length)], .. bytes[to..]];
            case 6: return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + 300)], .. bytes[at..]];
            case 7: return [.. bytes[..at], .. Nest(), .. bytes[at..]];
            case 8: return [.. bytes, .. other];
            case 9:
            case 10: return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]), .. bytes[(random.Next(2) == 0 ? at : at + length)..]];
            default: return Lie(bytes);
        }
    }

    private (string Kind, string Name, byte[] Bytes) Any() => structures[random.Next(structures.Length)];

    private byte[] Nest()
    {
        string nest = Nests[random.Next(Nests.Length)];
        int times = random.Next(4) switch { 0 => 1, 1 => random.Next(1, 20), 2 => random.Next(1, 400), _ => random.Next(1, 20_000) };
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(nest, times)));
    }

    // Puts another number where one stands.
    private byte[] Lie(byte[] bytes)
    {
        List<Range> numbers = [];
        for (int i = 0; i < bytes.Length; i++)
        {
            int start = i;
            while (i < bytes.Length && char.IsAsciiDigit((char)bytes[i]))
            {
                i++;
            }

            if (i > start)
            {
                numbers.Add(start..i);
            }
        }

        if (numbers.Count == 0)
        {
            return bytes;
        }

        Range number = numbers[random.Next(numbers.Count)];
        string lie = random.Next(3) == 0 ? random.Next(1 << random.Next(1, 30)).ToString(CultureInfo.InvariantCulture) : Lies[random.Next(Lies.Length)];
        return [.. bytes[..number.Start.Value], .. Encoding.ASCII.GetBytes(lie), .. bytes[number.End.Value..]];
    }

    private (string Name, byte[] Bytes) Pack(string name, byte[] bytes) => random.Next(6) switch
    {
        0 => (name + ".gz", Packed.Gzip(bytes)),
        1 => (name + ".zst", Packed.Zstd(bytes)),
        2 => (name + ".br", Packed.Brotli(bytes)),
        3 => (name + ".gz", [.. Packed.Gzip(bytes[..(bytes.Length / 2)]), .. Packed.Gzip(bytes[(bytes.Length / 2)..])]),
        4 => ("p.zip", Packed.Zip((name, bytes), ("again/" + name, bytes))),
        _ => ("p.tar", Packed.Tar((name, bytes), ("z.txt", "Last."u8.ToArray()))),
    };
}
