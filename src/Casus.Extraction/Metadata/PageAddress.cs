using System.Globalization;
using System.Text.RegularExpressions;

namespace Casus.Extraction.Metadata;

/// <summary>An address of one of several pages: what all have in common, and which page it is.</summary>
/// <param name="Base">The address without the number.</param>
/// <param name="Number">The number, from 1; 1 where the address has none.</param>
internal readonly partial record struct PageAddress(string Base, int Number)
{
    /// <summary>Takes an address apart.</summary>
    /// <param name="address">The address.</param>
    public static PageAddress Of(string address)
    {
        string whole = address.Split('#')[0];
        foreach (Regex pattern in (ReadOnlySpan<Regex>)[InQuery(), InPath(), InName()])
        {
            if (pattern.Match(whole) is { Success: true } match)
            {
                string rest = whole[..match.Index] + match.Groups["end"].Value + whole[(match.Index + match.Length)..];
                return new PageAddress(rest.TrimEnd('/', '?', '&'), int.Parse(match.Groups["page"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return new PageAddress(whole.TrimEnd('/', '?', '&'), 1);
    }

    // ?page=2
    [GeneratedRegex("(?<=[?&])(?:page|paged|pageno|pg|p|seite|pagina)=(?<page>[1-9][0-9]?)(?:&|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InQuery();

    // /story/page/2 and /story/2
    [GeneratedRegex("/(?:(?:page|seite|pagina|p)[/-]?)?(?<page>[1-9][0-9]?)(?=/?(?:[?]|$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InPath();

    // story-2.html, story,page2.html
    [GeneratedRegex("[-_,](?:(?:page|seite|pagina|p)-?)?(?<page>[1-9][0-9]?)(?<end>[.]s?html?)(?=[?]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InName();
}
