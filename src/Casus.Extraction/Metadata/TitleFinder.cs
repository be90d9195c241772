using Casus.Extraction.Html;
using Casus.Extraction.Html.Parsing;

namespace Casus.Extraction.Metadata;

/// <summary>Finds a page's headline.</summary>
internal static class TitleFinder
{
    private const int MostLetters = 400;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / ", "|"];

    /// <summary>The headline: the main heading that the page's own names for itself confirm, else the best of those names; or null.</summary>
    /// <param name="index">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public static string? Find(PageIndex index, JsonLd linked, MetaTags meta, string? publisher)
    {
        string? tag = Clean(Written(index)), graph = Clean(meta.First("og:title", "twitter:title", "dc.title", "title"));
        string? headline = Clean(linked.Headline);
        string names = Key($"{tag} {graph} {headline}");
        string? best = null;
        double bestShare = 0.5;
        foreach (int heading in index.Headlines)
        {
            string text = PageText.Of(index.Tree, heading, MostLetters);
            double share = text.Length < 3 || IsOutlet(text, publisher) ? 0 : Share(text, names);
            if (share > bestShare || (share >= 0.99 && best is not null && text.Length > best.Length * 1.3))
            {
                best = text;
                bestShare = share;
            }
        }

        return best ?? headline ?? WithoutOutlet(graph, publisher) ?? WithoutOutlet(tag, publisher) ?? OnlyHeading(index);
    }

    private static string? OnlyHeading(PageIndex index)
    {
        List<int> headings = index.Headlines.FindAll(node => index.Tree.Tag(node) == HtmlTag.H1);
        return headings.Count == 1 ? Clean(PageText.Of(index.Tree, headings[0], MostLetters)) : null;
    }

    private static string? Written(PageIndex index) =>
        index.Title >= 0 && index.Tree.End(index.Title) > index.Title + 1 ? CharacterReferences.Decode(index.Tree.RawText(index.Title + 1)) : null;

    // How many of the heading's words the page's names for itself hold.
    private static double Share(string heading, string names)
    {
        string[] words = Key(heading).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = new HashSet<string>(names.Split(' '), StringComparer.Ordinal);
        return words.Length == 0 ? 0 : (double)words.Count(known.Contains) / words.Length;
    }

    private static bool IsOutlet(string text, string? publisher) => publisher is not null && Key(text).Equals(Key(publisher), StringComparison.Ordinal);

    private static string? WithoutOutlet(string? title, string? publisher)
    {
        if (title is null)
        {
            return null;
        }

        foreach (string separator in Separators)
        {
            int cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut <= 0)
            {
                continue;
            }

            string head = title[..cut].Trim(), tail = title[(cut + separator.Length)..].Trim();
            bool isOutlet = publisher is not null && (Key(tail).Contains(Key(publisher), StringComparison.Ordinal) || Key(publisher).Contains(Key(tail), StringComparison.Ordinal));
            if (isOutlet || (separator.Contains('|', StringComparison.Ordinal) && head.Length > tail.Length) || (head.Length > 3 * tail.Length && tail.Split(' ').Length <= 4))
            {
                return WithoutOutlet(head, publisher);
            }
        }

        return title;
    }

    private static string? Clean(string? text)
    {
        string clean = PageText.Collapse(text ?? "");
        return clean.Length is > 0 and <= MostLetters ? clean : null;
    }

    private static string Key(string text) =>
        string.Join(' ', new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
