using System.Text;
using Casus.Extraction.Html;

namespace Casus.Extraction.Metadata;

/// <summary>Reads the names of an author line, and tells persons from newsrooms.</summary>
internal sealed class AuthorNames
{
    private const int MostNames = 12;

    private readonly BylineWords words;

    /// <summary>Makes a reader.</summary>
    /// <param name="words">Words of author lines.</param>
    public AuthorNames(BylineWords words) => this.words = words;

    /// <summary>The names of a line, or none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isMarked">True where the page marks the line as its author, so that one word may be a name.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public List<string> Read(string line, bool isMarked, string? publisher)
    {
        List<string> names = [];
        string text = Cut(WithoutLead(PageText.Collapse(line).Trim(' ', ',', '|', '-', '–', ':', '•', '·', '/'), out _));
        foreach (string part in Split(text))
        {
            string name = part.Trim(' ', ',', '-', '–', ':', '*', '"');
            if (IsName(name, isMarked, publisher) && !names.Contains(name, StringComparer.OrdinalIgnoreCase) && names.Count < MostNames)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>A line without the words that stand before a name.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hadLead">True when there were such words.</param>
    public string WithoutLead(string line, out bool hadLead)
    {
        hadLead = false;
        for (int times = 0; times < 2; times++)
        {
            string? lead = words.Leads.FirstOrDefault(word => line.Length > word.Length && line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line[word.Length] is ' ' or ':');
            if (lead is null)
            {
                break;
            }

            line = line[(lead.Length + 1)..].Trim(' ', ':');
            hadLead = true;
        }

        return line;
    }

    // What stands behind the names: days, addresses, "Updated ...".
    private string Cut(string text)
    {
        int cut = text.IndexOfAny(['|', '•', '·', '(', '<', '[', '@', '\u2192', '»']);
        text = cut > 0 ? text[..cut] : text;
        cut = text.AsSpan().IndexOfAnyInRange('0', '9');
        text = cut > 0 ? text[..cut] : text;
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

    private bool IsName(string name, bool isMarked, string? publisher)
    {
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name.Length is < 2 or > 60 || parts.Length is 0 or > 6 || words.Houses.Contains(name) || words.Roles.Contains(name) || words.Roles.Contains(parts[0]) || IsOutlet(name, publisher)
            || name.Contains("://", StringComparison.Ordinal) || name.Contains(".com", StringComparison.OrdinalIgnoreCase) || name.Contains('_', StringComparison.Ordinal))
        {
            return false;
        }

        int capitals = 0;
        foreach (string part in parts)
        {
            char first = part[0] is '\'' or '’' or '"' or '“' && part.Length > 1 ? part[1] : part[0];
            bool isCapital = char.IsUpper(first) || char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.OtherLetter;
            capitals += isCapital ? 1 : 0;
            if (!char.IsLetter(first) || (!isCapital && !words.Particles.Contains(part) && !(part.Length > 2 && part[1] is '\'' or '’')))
            {
                return false;
            }
        }

        bool isSpaceless = char.GetUnicodeCategory(name[0]) == System.Globalization.UnicodeCategory.OtherLetter;
        return capitals >= 2 || ((isMarked || isSpaceless) && capitals == 1 && name.Length > 2);
    }

    // "AUTO POST" is autopost.example; an outlet is no author.
    private static bool IsOutlet(string name, string? publisher)
    {
        string letters = Letters(name), outlet = Letters(publisher ?? "");
        return letters.Length > 0 && outlet.Length > 0 && (outlet.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(outlet, StringComparison.Ordinal));
    }

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
