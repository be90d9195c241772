using System.Text;

namespace Casus.Extraction.Plain;

/// <summary>Guesses the encoding of bytes that are not UTF-8 and name none, by counts of what each encoding would make of them.</summary>
internal static class EncodingGuess
{
    private const int MostBytes = 1 << 16;
    private const string CommonCyrillic = "оеаинтсрвлкмдпу";

    /// <summary>The encoding, or null when none fits: binary data, or a text too odd to be sure of.</summary>
    /// <param name="bytes">The bytes.</param>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostBytes)];
        if (Utf16(bytes) is { } wide)
        {
            return wide;
        }

        int control = 0, high = 0, paired = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            control += bytes[i] < 32 && bytes[i] is not (9 or 10 or 12 or 13 or 27) || bytes[i] == 127 ? 1 : 0;
            if (bytes[i] >= 0x80)
            {
                high++;
                paired += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80) ? 1 : 0;
            }
        }

        if (control * 200 > bytes.Length || high == 0)
        {
            return null;
        }

        // Accented letters stand alone among plain ones; Cyrillic and Asian text comes in runs.
        if (high * 3 <= bytes.Length && paired * 2 <= high)
        {
            return Latin(bytes);
        }

        return Asian(bytes, high) ?? Cyrillic(bytes, high) ?? (paired * 5 <= high * 3 ? Latin(bytes) : null);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        int pairs = bytes.Length / 2;
        return pairs < 4 ? null
            : odd * 10 > pairs * 6 && even * 20 < pairs ? Encoding.Unicode
            : even * 10 > pairs * 6 && odd * 20 < pairs ? Encoding.BigEndianUnicode
            : null;
    }

    private static Encoding? Latin(ReadOnlySpan<byte> bytes)
    {
        // Bytes that windows-1252 leaves empty.
        return bytes.IndexOfAny([(byte)0x81, (byte)0x8D, (byte)0x8F, (byte)0x90, (byte)0x9D]) >= 0 ? null : Page(1252);
    }

    private static Encoding? Asian(ReadOnlySpan<byte> bytes, int high)
    {
        // Shift_JIS of real text holds many kana; GB 18030 holds mostly the 3,755 common characters, whose first byte is B0 to D7.
        (int kana, int letters, int bad) = Count(Page(932), bytes, static letter => letter is >= '\u3040' and <= '\u30FF');
        if (letters > 0 && bad * 20 <= letters && kana * 5 >= letters)
        {
            return Page(932);
        }

        int common = 0, pairs = 0;
        for (int i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= 0x81)
            {
                pairs++;
                common += bytes[i] is >= 0xB0 and <= 0xD7 && bytes[i + 1] >= 0xA1 ? 1 : 0;
                common += bytes[i] is 0xA1 or 0xA3 && bytes[i + 1] >= 0xA1 ? 1 : 0;
                i++;
            }
        }

        (int han, int all, int wrong) = Count(Page(54936), bytes, static letter => letter is >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00');
        return all > 0 && wrong * 50 <= all && han * 10 >= all * 9 && common * 10 >= pairs * 9 && IsNotCyrillic(bytes, high) ? Page(54936) : null;
    }

    private static bool IsNotCyrillic(ReadOnlySpan<byte> bytes, int high) => Cyrillic(bytes, high) is null;

    private static Encoding? Cyrillic(ReadOnlySpan<byte> bytes, int high)
    {
        Encoding? best = null;
        int bestScore = 0;
        foreach (int page in (ReadOnlySpan<int>)[1251, 20866])
        {
            (int common, int letters, _) = Count(Page(page), bytes, static letter => CommonCyrillic.Contains(letter));
            if (letters > 0 && common > bestScore && common * 2 >= high)
            {
                bestScore = common;
                best = Page(page);
            }
        }

        return best;
    }

    private static (int Wanted, int Letters, int Bad) Count(Encoding encoding, ReadOnlySpan<byte> bytes, Func<char, bool> isWanted)
    {
        int wanted = 0, letters = 0, bad = 0;
        foreach (char letter in encoding.GetString(bytes))
        {
            if (letter >= '\u0080')
            {
                letters++;
                wanted += isWanted(letter) ? 1 : 0;
                bad += letter is '\uFFFD' or '\u30FB' or >= '\uE000' and < '\uF900' or < '\u00A0' ? 1 : 0;
            }
        }

        return (wanted, letters, bad);
    }

    private static Encoding Page(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? throw new InvalidOperationException($"Code page {codePage} is missing.");
}
