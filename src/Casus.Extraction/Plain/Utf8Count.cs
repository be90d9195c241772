using System.Buffers;
using System.Text;

namespace Casus.Extraction.Plain;

/// <summary>How well bytes fit UTF-8.</summary>
/// <param name="Good">Well-formed sequences of two and more bytes.</param>
/// <param name="Bad">Bytes that belong to no well-formed sequence.</param>
internal readonly record struct Utf8Count(int Good, int Bad)
{
    /// <summary>Counts.</summary>
    /// <param name="bytes">The bytes.</param>
    public static Utf8Count Of(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            bool isGood = Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done;
            good += isGood ? 1 : 0;
            bad += isGood ? 0 : length;
            bytes = bytes[length..];
        }

        return new Utf8Count(good, bad);
    }
}
