using System.Buffers;
using Casus.Extraction.Html.Words;
using Casus.Packs;

namespace Casus.Extraction.Metadata;

/// <summary>Knows news agencies by their names (<c>data/outlets/agencies.tsv</c>). Immutable.</summary>
internal sealed class AgencyNames
{
    private const int LongestLine = 60;

    private static readonly char[] Around = [' ', '(', ')', '[', ']', ',', ';', ':', '.', '/', '-', '–', '—', '|', '©', '+', '*'];

    private readonly Dictionary<string, string> agencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly BylineWords words;
    private readonly SearchValues<string> all;

    /// <summary>Reads the table.</summary>
    /// <param name="words">Words of author lines.</param>
    public AgencyNames(BylineWords words)
    {
        this.words = words;
        foreach (TableRow row in PageResource.Rows("agencies.tsv", "agency", "words"))
        {
            agencies.TryAdd(row["words"], row["agency"]);
        }

        all = SearchValues.Create([.. agencies.Keys], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The agency's short name when a name is an agency's, else null.</summary>
    /// <param name="name">The name.</param>
    public string? Of(string name) => agencies.GetValueOrDefault(name.Trim(Around));

    /// <summary>The agency that a line of few words credits ("Source: AFP", "(dpa/lno)", "Anna Lind, Reuters"), or null.</summary>
    /// <param name="line">The line.</param>
    public string? CreditedIn(string line)
    {
        if (line.Length is < 2 or > LongestLine || !line.AsSpan().ContainsAny(all))
        {
            return null;
        }

        foreach (string part in line.Split(['/', ',', '|', '•', '·', ';', '(', ')', '&']))
        {
            if (Of(WithoutLead(part.Trim(Around))) is { } agency)
            {
                return agency;
            }
        }

        return null;
    }

    private string WithoutLead(string part)
    {
        foreach (string lead in words.Credits)
        {
            if (part.Length > lead.Length + 1 && part.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && part[lead.Length] is ' ' or ':')
            {
                return part[(lead.Length + 1)..].Trim(Around);
            }
        }

        return part;
    }
}
