using System.Security.Cryptography;
using System.Text;

namespace Casus.Sources.Watching;

/// <summary>Short digests by which items are known again.</summary>
internal static class ItemDigest
{
    /// <summary>128 bits of SHA-256 in hex.</summary>
    /// <param name="parts">What is digested; a missing part and an empty one are the same.</param>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
