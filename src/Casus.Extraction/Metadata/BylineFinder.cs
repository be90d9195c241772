using Casus.Extraction.Html;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Metadata;

/// <summary>Finds who wrote a page's report: what the page states in its data, checked against and completed by its visible author line.</summary>
internal sealed class BylineFinder
{
    private const int MostLetters = 160, MostTried = 60;
    private const double LeastScore = 2.25, LeadBonus = 0.75, SignedBonus = 1.75;

    private static readonly string[] MetaNames = ["author", "article:author", "dc.creator", "dcterms.creator", "dc.author", "byl", "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author", "article.author"];

    private readonly AuthorNames names;
    private readonly BylineWords words;

    /// <summary>Makes a finder.</summary>
    /// <param name="words">Words of author lines.</param>
    /// <param name="agencies">News agencies.</param>
    public BylineFinder(BylineWords words, AgencyNames agencies) => (this.words, names) = (words, new AuthorNames(words, agencies));

    /// <summary>The author line, or null.</summary>
    /// <param name="index">The page.</param>
    /// <param name="linked">Its linked data.</param>
    /// <param name="meta">Its meta elements.</param>
    /// <param name="places">Its places.</param>
    /// <param name="publisher">The outlet, or null.</param>
    public string? Find(PageIndex index, JsonLd linked, MetaTags meta, PagePlaces places, string? publisher)
    {
        List<string> stated = Names(linked.Authors, publisher);
        foreach (string key in MetaNames)
        {
            stated = stated.Count > 0 ? stated : Names(meta.All(key), publisher);
        }

        (List<string> visible, double score) = Visible(index, places, publisher);
        bool isSeen = visible.Count > 0 && score >= LeastScore;
        if (stated.Count == 0)
        {
            return isSeen ? string.Join(", ", visible) : null; // A newsroom is no author; an agency is credited as one.
        }

        // Data often hold the first of several alone, or a name of one word where the page shows all of it.
        bool isMore = isSeen && visible.Count > stated.Count && stated.TrueForAll(name => visible.Contains(name, StringComparer.OrdinalIgnoreCase));
        bool isFuller = isSeen && stated.Count == 1 && !stated[0].Contains(' ', StringComparison.Ordinal) && visible[0].Contains(' ', StringComparison.Ordinal);
        return string.Join(", ", isMore || isFuller ? visible : stated);
    }

    private List<string> Names(IEnumerable<string> lines, string? publisher) =>
        [.. lines.SelectMany(line => names.Read(line, AuthorMark.Stated, publisher)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private (List<string> Names, double Score) Visible(PageIndex index, PagePlaces places, string? publisher)
    {
        (List<string> Names, double Score) best = ([], 0);
        foreach ((int node, double bonus) in Marked(index, places))
        {
            double score = bonus + places.Score(node, places.BlockAt(node));
            string line = score + LeadBonus > Math.Max(best.Score, LeastScore) ? PageText.Of(index.Tree, node, MostLetters) : "";
            if (line.Length is > 2 and <= MostLetters)
            {
                names.WithoutLead(line, out bool hadLead);
                Weigh(line, score + (hadLead ? LeadBonus : 0), AuthorMark.Marked, publisher, ref best);
            }
        }

        IReadOnlyList<PageBlock> blocks = places.Page.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            double score = blocks[i].Text.Length is > 4 and <= MostLetters ? SignedBonus + places.Score(blocks[i].First, i) : 0;
            if (score > best.Score && score >= LeastScore && Signed(blocks[i].Text) is { } line)
            {
                Weigh(line, score, AuthorMark.Seen, publisher, ref best);
            }
        }

        return best;
    }

    // "By Anna Lind", and after a day: "Posted on May 6, 2025 by Anna Lind".
    private string? Signed(string line)
    {
        names.WithoutLead(line, out bool hadLead);
        bool isPlain = line.AsSpan().IndexOfAnyInRange('0', '9') < 0;
        if (hadLead && isPlain)
        {
            return line;
        }

        int at = isPlain ? -1 : line.AsSpan().IndexOfAny(words.Inner);
        return at > 0 ? line[(at + 1)..] : hadLead ? line : null;
    }

    private void Weigh(string line, double score, AuthorMark mark, string? publisher, ref (List<string> Names, double Score) best)
    {
        if (score > best.Score && names.Read(line, mark, publisher) is { Count: > 0 } found)
        {
            best = (found, score);
        }
    }

    // What is marked or called author, and how much that says.
    private IEnumerable<(int Node, double Bonus)> Marked(PageIndex index, PagePlaces places)
    {
        foreach (int node in index.Authors.Take(MostTried))
        {
            yield return (node, 2.5);
        }

        PageTree tree = index.Tree;
        PageMap map = places.Page.Map;
        int tried = 0;
        for (int node = map.Body + 1; node < tree.End(map.Body) && tried < MostTried; node++)
        {
            double bonus = (map.Kinds(node) & PartKind.Author) != 0 ? 1.75 : IsByline(tree, node) ? 1.75 : IsPresented(tree, node) ? 2.25 : 0;
            if (bonus > 0)
            {
                tried++;
                yield return (node, bonus);
            }
        }
    }

    private static bool IsByline(PageTree tree, int node) =>
        tree.Tag(node) != HtmlTag.Text && (tree.Raw(node, HtmlAttribute.Class).Contains("byline", StringComparison.OrdinalIgnoreCase) || tree.Raw(node, HtmlAttribute.DataTestId).Contains("byline", StringComparison.OrdinalIgnoreCase));

    // A link to where the outlet presents its authors.
    private bool IsPresented(PageTree tree, int node)
    {
        if (tree.Tag(node) != HtmlTag.A)
        {
            return false;
        }

        return tree.Raw(node, HtmlAttribute.Href).ContainsAny(words.Paths);
    }
}
