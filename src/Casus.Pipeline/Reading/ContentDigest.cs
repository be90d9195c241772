using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Pipeline.Reading;

/// <summary>The digest by which two copies of a text are known as one: line ends and blank lines do not count.</summary>
internal static class ContentDigest
{
    /// <summary>SHA-256 in lower-case hex of the text with each run of white space folded to one space.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            int length = 0;
            foreach (char c in text)
            {
                if (!char.IsWhiteSpace(c))
                {
                    folded[length++] = c;
                }
                else if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }

            length -= length > 0 && folded[length - 1] == ' ' ? 1 : 0;
            int count = Encoding.UTF8.GetBytes(folded, 0, length, bytes, 0);
            return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, count)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
