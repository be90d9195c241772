namespace Casus.Resolution.Origins;

/// <summary>
/// Finds the words that credit news agencies: "(AP)", "Reuters - ", "according to AFP", a credit line, a byline, an agency that is itself
/// the publisher. Photo credits in captions do not count, for the text is not the agency's.
/// </summary>
/// <param name="words">The names and words.</param>
internal sealed class AgencyFinder(OriginWords words)
{
    private const int DatelineLength = 60;  // characters before the agency's name in "GENEVA, March 3 (AP) - "
    private const int ClosingLength = 12;   // characters after it in a text that ends with "(Reuters)"
    private const int MostCredits = 12;

    /// <summary>The credits of a report: of byline and publisher, then by place in the text.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="blocks">Its blocks, or null when they are not known.</param>
    /// <param name="byline">The author line, or null.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public IReadOnlyList<AgencyCredit> Find(string text, BlockTable? blocks, string? byline, string? publisher)
    {
        var credits = new List<AgencyCredit>();
        if (publisher is not null && words.Agency(publisher.Trim()) is { } own)
        {
            credits.Add(new AgencyCredit(own, default, publisher, true));
        }

        if (byline is not null)
        {
            foreach (var (at, name, agency) in Names(byline))
            {
                credits.Add(new AgencyCredit(agency, default, byline, true));
            }
        }

        foreach (var (at, name, agency) in Names(text))
        {
            if (credits.Count < MostCredits && Credit(text, at, name.Length, blocks?.RoleAt(at) ?? BlockRole.Body) is { } isWhole)
            {
                var span = Line(text, at, at + name.Length);
                credits.Add(new AgencyCredit(agency, span, span.Of(text), isWhole));
            }
        }

        return credits;
    }

    /// <summary>The agency that the report rests on: one credited with the whole before one that is cited; null for none.</summary>
    /// <param name="credits">The report's credits.</param>
    public static string? Main(IReadOnlyList<AgencyCredit> credits) =>
        (credits.FirstOrDefault(c => c.IsWhole) ?? (credits.Count > 0 ? credits[0] : null))?.Agency;

    /// <summary>The names of agencies in a text.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<(int At, string Words, string Agency)> Names(string text)
    {
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && words.AgencyAt(text.AsSpan(at)) is { } found)
            {
                yield return (at, found.Words, found.Agency);
                at += found.Words.Length - 1;
            }
        }
    }

    /// <summary>True when the name at a place is of him who was told: "told AFP".</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins.</param>
    public bool IsTold(string text, int at) => EndsWithAny(text.AsSpan(0, at), words.Told);

    private int Next(string text, int from)
    {
        int at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(words.AgencySearch);
        return at < 0 ? -1 : from + at;
    }

    // True for a credit of the whole report, false for a citation, null for a mere name.
    private bool? Credit(string text, int at, int length, BlockRole role)
    {
        if (role is BlockRole.Caption or BlockRole.ReadMore or BlockRole.Heading)
        {
            return null;
        }

        if (role == BlockRole.Credit)
        {
            return true;
        }

        int end = at + length;
        var before = text.AsSpan(0, at);
        var after = text.AsSpan(end).TrimStart(' ');
        bool isNearStart = at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1) <= DatelineLength;
        bool isClosed = at > 0 && text[at - 1] is '(' or '/' or '[' && after.Length > 0 && after[0] is ')' or '/' or ']';
        bool isDateline = isNearStart && after.Length > 0 && (after[0] is '-' or '–' or '—' || (isClosed && after[1..].TrimStart(' ') is [('-' or '–' or '—' or ':'), ..]));
        bool isLast = text.AsSpan(end).Trim().Length <= ClosingLength;
        if (isDateline || (isClosed && (isLast || isNearStart)) || EndsWithAny(before, words.Credits))
        {
            return true;
        }

        return isClosed || EndsWithAny(before, words.Before) ? false : null;
    }

    private bool EndsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> credits)
    {
        var end = text.TrimEnd(' ');
        foreach (string article in words.Articles)
        {
            end = EndsWith(end, article) ? end[..^article.Length].TrimEnd(' ') : end;
        }

        foreach (string credit in credits)
        {
            if (end.Length < text.Length && EndsWith(end, credit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word) => text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]) || !char.IsLetterOrDigit(word[0]));

    // A few words before the name, of the same line, so that the credit can be read.
    private static TextSpan Line(string text, int start, int end)
    {
        const int Shown = 40;
        int line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, from = Math.Max(line, start - Shown);
        while (from > line && from < start && text[from - 1] != ' ')
        {
            from++;
        }

        int to = end < text.Length && text[end] is ')' or '/' or ']' ? end + 1 : end;
        return new TextSpan(from, to);
    }
}
