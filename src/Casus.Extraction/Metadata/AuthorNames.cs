using System.Globalization;
using System.Text;
using Casus.Extraction.Html;

namespace Casus.Extraction.Metadata;

/// <summary>Reads the names of an author line, and tells persons from newsrooms.</summary>
internal sealed class AuthorNames
{
    private const int MostNames = 12, LongestEnding = 3; // "com"

    private static readonly char[] Ends = [' ', ',', '|', '-', '–', ':', '•', '·', '/', '*', '"', '→', '»', '>', '©'];

    private readonly BylineWords words;
    private readonly AgencyNames agencies;
    private readonly MonthNames months = new();

    /// <summary>Makes a reader.</summary>
    /// <param name="words">Words of author lines.</param>
    /// <param name="agencies">News agencies, which are no persons.</param>
    public AuthorNames(BylineWords words, AgencyNames agencies) => (this.words, this.agencies) = (words, agencies);

    /// <summary>The names of a line, or none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="mark">How surely the line is the page's author line.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public List<string> Read(string line, AuthorMark mark, string? publisher)
    {
        List<string> names = [];
        string text = WithoutLead(WithoutHandles(PageText.Collapse(line)).Trim(Ends), out _);
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal))
        {
            return names;
        }

        foreach (string part in Split(mark == AuthorMark.Stated ? AfterOutlet(text, publisher) : Cut(text)))
        {
            string name = Once(WithoutOutlet(WithoutRole(part.Trim(Ends)), publisher).Trim(Ends));
            if (IsName(name, mark, publisher) && !names.Contains(name, StringComparer.OrdinalIgnoreCase) && names.Count < MostNames)
            {
                names.Add(name);
            }
        }

        // Words one by one are labels; so are a crowd of which half are.
        int single = names.Count(name => !name.Contains(' ', StringComparison.Ordinal));
        return names.Count >= 3 && (single == names.Count || (names.Count >= 5 && single * 2 > names.Count)) ? [] : names;
    }

    /// <summary>A line without the words that stand before a name.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hadLead">True when there were such words.</param>
    public string WithoutLead(string line, out bool hadLead)
    {
        hadLead = false;
        for (int times = 0; times < 2; times++)
        {
            string? lead = words.LeadOf(line);
            if (lead is null)
            {
                break;
            }

            line = line[(lead.Length + 1)..].Trim(' ', ':');
            hadLead = true;
        }

        return line;
    }

    // "Anna Lind Anna Lind": beside a picture, whose text says the name too.
    private static string Once(string name)
    {
        int half = name.Length / 2;
        return half > 2 && name.Length % 2 == 1 && name[half] == ' ' && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1)) ? name[..half] : name;
    }

    // "Anna Lind @annalind"
    private static string WithoutHandles(string line) =>
        line.Contains(" @", StringComparison.Ordinal) ? string.Join(' ', line.Split(' ').Where(word => !word.StartsWith('@'))) : line;

    // What stands behind the names: days, addresses, "Updated ...".
    private string Cut(string text)
    {
        int cut = text.IndexOfAny(['|', '•', '·', '(', '<', '[', '@', '\u2192', '»']);
        text = cut > 0 ? text[..cut] : text;
        cut = text.AsSpan().IndexOfAnyInRange('0', '9');
        text = cut > 0 ? WithoutDay(text[..cut]) : text;
        foreach (string end in words.Ends)
        {
            int at = text.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            bool isWord = at > 0 && text[at - 1] is ' ' or ',' && (at + end.Length == text.Length || !char.IsLetter(text[at + end.Length]));
            text = isWord ? text[..at] : text;
        }

        cut = text.IndexOf(" - ", StringComparison.Ordinal);
        cut = cut < 0 ? text.IndexOf(" – ", StringComparison.Ordinal) : cut;
        return cut > 0 ? text[..cut] : text;
    }

    // "Anna Lind, June 5": the month before the number that was cut goes too.
    private string WithoutDay(string text)
    {
        text = text.TrimEnd(' ', ',', '.');
        int last = text.LastIndexOfAny([' ', ',']);
        while (last > 0 && (words.Weekdays.Contains(text[(last + 1)..].TrimEnd('.')) || months.Of(text.AsSpan(last + 1).TrimEnd('.')) > 0))
        {
            text = text[..last].TrimEnd(' ', ',', '.');
            last = text.LastIndexOfAny([' ', ',']);
        }

        return text;
    }

    // "The Harbour Post - Anna Lind"
    private static string AfterOutlet(string text, string? publisher)
    {
        int cut = text.IndexOf(" - ", StringComparison.Ordinal);
        return cut > 0 && IsOutlet(text[..cut], publisher) ? text[(cut + 3)..] : text;
    }

    // "Anna Lind Staff Writer"
    private string WithoutRole(string name)
    {
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 2; i < parts.Length; i++)
        {
            if (words.Roles.Contains(parts[i]))
            {
                return string.Join(' ', parts[..i]);
            }
        }

        return name;
    }

    private static string WithoutOutlet(string name, string? publisher) =>
        publisher is { Length: > 2 } && name.Length > publisher.Length + 5 && name.EndsWith(" " + publisher, StringComparison.OrdinalIgnoreCase) ? name[..^(publisher.Length + 1)] : name;

    private List<string> Split(string text)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        foreach (string word in text.Replace("/", " / ", StringComparison.Ordinal).Replace(",", " , ", StringComparison.Ordinal).Replace(";", " ; ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "," or ";" or "/" || words.Joins.Contains(word))
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(part.Length > 0 ? " " : "").Append(word);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private bool IsName(string name, AuthorMark mark, string? publisher)
    {
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name.Length is < 2 or > 60 || parts.Length is 0 or > 6 || words.Houses.Contains(name) || words.Leads.Contains(name, StringComparer.OrdinalIgnoreCase) || words.Roles.Contains(name) || words.Roles.Contains(parts[0]) || (mark != AuthorMark.Stated && words.Roles.Contains(parts[^1])) || IsOutlet(name, publisher)
            || name.Contains(".com", StringComparison.OrdinalIgnoreCase) || IsNobody(name, parts))
        {
            return false;
        }

        int capitals = 0, small = 0;
        foreach (string part in parts)
        {
            char first = part[0] is '\'' or '’' or '"' or '“' && part.Length > 1 ? part[1] : part[0];
            bool isCapital = char.IsUpper(first) || char.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter;
            capitals += isCapital ? 1 : 0;
            small += isCapital || words.Particles.Contains(part) || (part.Length > 2 && part[1] is '\'' or '’') ? 0 : 1;
            if (!char.IsLetter(first) && mark != AuthorMark.Stated)
            {
                return false;
            }
        }

        // What a page states need not look like a name: "hjort", "Mia lund".
        bool isSpaceless = char.GetUnicodeCategory(name[0]) == UnicodeCategory.OtherLetter;
        return mark switch
        {
            AuthorMark.Stated => name.Any(char.IsLetter) && small <= 2,
            AuthorMark.Marked => small == 0 && (capitals >= 2 || (capitals == 1 && name.Length > 2)),
            _ => small == 0 && (capitals >= 2 || isSpaceless),
        };
    }

    // The newsroom, a ministry, an agency; or a month that stood beside the name.
    private bool IsNobody(string name, string[] parts) =>
        Array.Exists(parts, words.Bodies.Contains) || agencies.Of(name) is not null || (parts.Length == 1 && months.Of(name.AsSpan().TrimEnd('.')) > 0);

    /// <summary>
    /// True when a name is the outlet's: "AUTO POST" is autopost.example. But a person's own site bears their name: "Anna Lind's Blog".
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public static bool IsOutlet(string name, string? publisher)
    {
        string letters = Letters(name), outlet = Letters(publisher ?? "");
        bool isPart = letters.Length > 0 && outlet.StartsWith(letters, StringComparison.Ordinal) && (outlet.Length - letters.Length <= LongestEnding || !name.Contains(' ', StringComparison.Ordinal));
        return isPart || (outlet.Length > 0 && letters.StartsWith(outlet, StringComparison.Ordinal));
    }

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
