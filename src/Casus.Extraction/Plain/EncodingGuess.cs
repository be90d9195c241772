using System.Text;

namespace Casus.Extraction.Plain;

/// <summary>
/// Guesses the encoding of bytes that are not UTF-8 and name none, by which language's letters each encoding would make of them
/// (<c>data/pages/letters.tsv</c>). Immutable.
/// </summary>
internal sealed class EncodingGuess
{
    private const int MostBytes = 1 << 16;
    private const double LeastFrequent = 0.12, LeastLetters = 0.45, FewestHigh = 0.2;

    private readonly List<LetterProfile> profiles = LetterProfile.Read();

    /// <summary>The encoding, or null when none fits: binary data, or a text too odd to be sure of.</summary>
    /// <param name="bytes">The bytes.</param>
    public Encoding? Of(ReadOnlySpan<byte> bytes)
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

        // Accented letters stand alone among plain ones; Asian text comes in runs.
        return control * 200 > bytes.Length || high == 0 ? null : (paired > high * FewestHigh ? Asian(bytes) : null) ?? Lettered(bytes, inRuns: paired * 2 > high);
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

    private Encoding? Asian(ReadOnlySpan<byte> bytes) => Best(bytes, isFrequent: true, inRuns: true, LeastFrequent);

    private Encoding? Lettered(ReadOnlySpan<byte> bytes, bool inRuns) => Best(bytes, isFrequent: false, inRuns, LeastLetters);

    // The first of equals: profiles stand in the order of how common they are.
    private Encoding? Best(ReadOnlySpan<byte> bytes, bool isFrequent, bool inRuns, double least)
    {
        Encoding? best = null;
        foreach (LetterProfile profile in profiles)
        {
            if (profile.IsFrequent != isFrequent || (inRuns && profile.IsAccents))
            {
                continue;
            }

            foreach (Encoding encoding in profile.Encodings)
            {
                double score = profile.Score(encoding.GetString(bytes));
                if (score > least)
                {
                    (best, least) = (encoding, score);
                }
            }
        }

        return best;
    }
}
