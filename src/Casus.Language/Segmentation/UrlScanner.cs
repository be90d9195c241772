using System.Buffers;

namespace Casus.Language.Segmentation;

/// <summary>Finds web and mail addresses, file names, names of groups and hashtags, which are one token.</summary>
/// <param name="endings">How hosts and files end.</param>
internal sealed class UrlScanner(AddressEndings endings)
{
    private static readonly SearchValues<char> EndMarks = SearchValues.Create("\"<>()[]{}\u201C\u201D\u2019'|");
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");

    private static readonly string[] Starts = ["http://", "https://", "ftp://", "www.", "mailto:"];

    /// <summary>The length of the address at the start; 0 when there is none.</summary>
    /// <param name="chunk">Text without white space.</param>
    /// <param name="isFirst">True when white space stands before it.</param>
    public int Length(ReadOnlySpan<char> chunk, bool isFirst)
    {
        if (chunk.Length < 4 || !char.IsAsciiLetterOrDigit(chunk[0]))
        {
            return isFirst && chunk.Length > 3 ? MarkedName(chunk) : 0;
        }

        // All that is an address has one of these marks; most words have none.
        if (chunk.IndexOfAny('.', '@', ':') < 0)
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
            return MailLength(chunk, host);
        }

        var name = chunk[..host].TrimEnd('.');
        if (endings.IsHost(name))
        {
            return Trimmed(chunk);
        }

        var isWhole = host == chunk.Length || !char.IsLetterOrDigit(chunk[host]);
        return isFirst && isWhole && (endings.IsFile(name) || IsDottedName(name)) ? name.Length : 0;
    }

    // desk@example.org, but also the Desk@HOUSE of letters within a house; 24@7:30 is a day and a time.
    private static int MailLength(ReadOnlySpan<char> chunk, int at)
    {
        var mail = Trimmed(chunk[(at + 1)..]);
        if (mail > 2 && chunk.Slice(at + 1, mail).Contains('.'))
        {
            return char.IsAsciiLetter(chunk[at + 1]) ? at + 1 + mail : 0;
        }

        var isName = mail > 1 && char.IsAsciiLetter(chunk[at + 1]) && char.IsAsciiLetter(chunk[at - 1])
            && chunk.Slice(at + 1, mail).IndexOfAnyExcept(HostCharacters) < 0;
        return isName ? at + 1 + mail : 0;
    }

    // talk.rail.north: three or more parts in small letters.
    private static bool IsDottedName(ReadOnlySpan<char> name)
    {
        int parts = 1, length = 0;
        foreach (var c in name)
        {
            if (c == '.')
            {
                if (length < 2)
                {
                    return false;
                }

                parts++;
                length = 0;
            }
            else if (char.IsAsciiLetterLower(c) || (c == '-' && length > 0))
            {
                length++;
            }
            else
            {
                return false;
            }
        }

        return parts > 2 && length > 1;
    }

    // #StandTogether, @desk and .pdf
    private int MarkedName(ReadOnlySpan<char> chunk)
    {
        if (chunk[0] is not ('#' or '@' or '.') || !char.IsAsciiLetter(chunk[1]))
        {
            return 0;
        }

        var length = chunk[1..].IndexOfAnyExcept(HostCharacters);
        length = length < 0 ? chunk.Length : length + 1;
        while (chunk[length - 1] is '.' or '-')
        {
            length--;
        }

        return length > 3 && (chunk[0] != '.' || endings.IsFile(chunk[..length])) ? length : 0;
    }

    // Marks at the end of an address belong to the sentence.
    private static int Trimmed(ReadOnlySpan<char> chunk)
    {
        var end = chunk.IndexOfAny(EndMarks);
        end = end < 0 ? chunk.Length : end;
        if (end == chunk.Length && chunk.EndsWith("...", StringComparison.Ordinal))
        {
            return end; // an address cut short for show
        }

        while (end > 0 && chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?')
        {
            end--;
        }

        return end;
    }
}
