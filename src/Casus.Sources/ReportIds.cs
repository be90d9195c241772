using System.Security.Cryptography;
using System.Text;

namespace Casus.Sources;

/// <summary>Makes ids for reports that have no file name of their own: readable, and the same at every reading.</summary>
internal static class ReportIds
{
    private const int MostLetters = 80;

    /// <summary>The id of a feed's entry: its own id, else its address, else the feed's name and a digest of the entry.</summary>
    /// <param name="id">The entry's own id, or null.</param>
    /// <param name="url">The page's address, or null.</param>
    /// <param name="feed">The feed's file name without extensions.</param>
    /// <param name="digest">What <see cref="OfContent"/> gives.</param>
    public static string OfFeed(string? id, string? url, string feed, string digest)
    {
        string? basis = id ?? url;
        if (basis is null)
        {
            return $"{feed}-{digest}";
        }

        return IsPlain(basis) ? basis : OfUrl(basis);
    }

    /// <summary>The id of an address: host and path with dashes; a digest is added where that alone could be two addresses.</summary>
    /// <param name="url">The address.</param>
    public static string OfUrl(string url)
    {
        int from = url.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = from < 0 ? url : url.AsSpan(from + 3);
        bool isExact = true;
        var id = new StringBuilder();
        foreach (char letter in rest.TrimEnd('/'))
        {
            bool isKept = char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_';
            isExact &= isKept || letter is '-' or '/';
            if (isKept)
            {
                id.Append(char.ToLowerInvariant(letter));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        if (isExact && id.Length is > 0 and <= MostLetters)
        {
            return id.ToString().TrimEnd('-');
        }

        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..8];
        return $"{id.ToString(0, Math.Min(id.Length, MostLetters)).TrimEnd('-')}-{digest}".TrimStart('-');
    }

    /// <summary>
    /// A digest by which an entry without id and address is known again, wherever in its feed it stands: of its headline and date. Where one of
    /// them is missing the text stands in for it, so that entries that share a headline stay apart.
    /// </summary>
    /// <param name="title">Its headline, or null.</param>
    /// <param name="published">Its date, or null.</param>
    /// <param name="text">Its text.</param>
    public static string OfContent(string? title, PublicationTime? published, ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{title}\n{published}\n"));
        hash.AppendData(title is null || published is null ? text : default);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private static bool IsPlain(string id)
    {
        foreach (char letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return id.Length is > 0 and <= MostLetters;
    }
}
