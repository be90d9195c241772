namespace Casus.Resolution.Stories;

/// <summary>
/// Finds the news agency that a report credits: "(AP)", "Reuters - ", "according to AFP", a credit line. Photo credits in
/// captions do not count, for the text is not the agency's.
/// </summary>
internal static class AgencyFinder
{
    private static readonly (string Words, string Agency)[] Agencies =
    [
        ("Associated Press", "AP"), ("AP", "AP"), ("Reuters", "Reuters"), ("AFP", "AFP"), ("Agence France-Presse", "AFP"),
        ("Xinhua", "Xinhua"), ("TASS", "TASS"), ("Interfax", "Interfax"), ("RIA Novosti", "RIA Novosti"), ("ANI", "ANI"),
        ("PTI", "PTI"), ("Press Trust of India", "PTI"), ("dpa", "dpa"), ("EFE", "EFE"), ("Kyodo", "Kyodo"), ("Yonhap", "Yonhap"),
        ("Anadolu Agency", "Anadolu"), ("Anadolu", "Anadolu"), ("UPI", "UPI"), ("ANSA", "ANSA"), ("Bloomberg", "Bloomberg"),
    ];

    private static readonly string[] CreditBefore = ["according to ", "told ", "reported by ", "reports ", "by ", "from ", "source: ", "(", "with ", "to "];

    /// <summary>The agency's short name, or null. The first credit in the text counts.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="blocks">Its blocks, or null when they are not known.</param>
    /// <param name="byline">The author line, or null.</param>
    public static string? Find(string text, BlockTable? blocks, string? byline)
    {
        if (byline is not null)
        {
            foreach (var (words, agency) in Agencies)
            {
                if (NextWord(byline, words, 0) >= 0)
                {
                    return agency;
                }
            }
        }

        (int At, string? Agency) first = (int.MaxValue, null);
        foreach (var (words, agency) in Agencies)
        {
            for (int at = NextWord(text, words, 0); at >= 0 && at < first.At; at = NextWord(text, words, at + 1))
            {
                if (IsCredit(text, at, words.Length, blocks?.RoleAt(at) ?? BlockRole.Body))
                {
                    first = (at, agency);
                }
            }
        }

        return first.Agency;
    }

    private static int NextWord(string text, string words, int from)
    {
        for (int at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsCredit(string text, int at, int length, BlockRole role)
    {
        if (role is BlockRole.Caption or BlockRole.ReadMore or BlockRole.Heading)
        {
            return false;
        }

        if (role == BlockRole.Credit)
        {
            return true;
        }

        var after = text.AsSpan(at + length).TrimStart(' ');
        bool closed = at > 0 && text[at - 1] == '(' && after.StartsWith(")");
        bool dateline = after.Length > 0 && (after[0] is '-' or '–' or '—') && IsNearLineStart(text, at);
        return closed || dateline || CreditBefore.Any(c => c != "(" && c != "by " && EndsWith(text, at, c));
    }

    private static bool IsNearLineStart(string text, int at) => at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1) <= 60;

    private static bool EndsWith(string text, int at, string before) =>
        text.AsSpan(0, at).EndsWith(before, StringComparison.OrdinalIgnoreCase)
        || (text.AsSpan(0, at).EndsWith("the ", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(0, at - 4).EndsWith(before, StringComparison.OrdinalIgnoreCase));
}
