using System.Buffers;

namespace Casus.Language.Segmentation;

/// <summary>Finds web and mail addresses, which are one token.</summary>
internal static class UrlScanner
{
    private static readonly SearchValues<char> EndMarks = SearchValues.Create("\"<>()[]{}\u201C\u201D\u2019'|");
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    private static readonly string[] Starts = ["http://", "https://", "ftp://", "www.", "mailto:"];
    private static readonly string[] Domains =
        [".com", ".org", ".net", ".gov", ".edu", ".int", ".info", ".co.uk", ".ru", ".in", ".pk", ".io", ".tv", ".eu", ".de", ".fr", ".uk"];

    /// <summary>The length of the address at the start; 0 when there is none.</summary>
    /// <param name="chunk">Text without white space.</param>
    public static int Length(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 4 || !char.IsAsciiLetterOrDigit(chunk[0]))
        {
            return 0;
        }

        foreach (var start in Starts)
        {
            if (chunk.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return Trimmed(chunk);
            }
        }

        var host = chunk.IndexOfAnyExcept(HostCharacters);
        host = host < 0 ? chunk.Length : host;
        if (host < chunk.Length && chunk[host] == '@')
        {
            var mail = Trimmed(chunk[(host + 1)..]);
            return mail > 2 && chunk.Slice(host + 1, mail).Contains('.') ? host + 1 + mail : 0;
        }

        return IsHost(chunk[..host].TrimEnd('.')) ? Trimmed(chunk) : 0;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (var domain in Domains)
        {
            if (host.Length > domain.Length + 1 && host.EndsWith(domain, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Marks at the end of an address belong to the sentence.
    private static int Trimmed(ReadOnlySpan<char> chunk)
    {
        var end = chunk.IndexOfAny(EndMarks);
        end = end < 0 ? chunk.Length : end;
        while (end > 0 && chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?')
        {
            end--;
        }

        return end;
    }
}
