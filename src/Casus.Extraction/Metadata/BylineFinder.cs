using Casus.Extraction.Html;
using Casus.Extraction.Html.Blocks;
using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Metadata;

/// <summary>Finds who wrote a page's report: what the page states in its data, checked against and completed by its visible author line.</summary>
internal sealed class BylineFinder
{
    private const int MostLetters = 160, MostTried = 60;
    private const double LeastScore = 3;

    private static readonly string[] MetaNames = ["author", "article:author", "dc.creator", "dcterms.creator", "dc.author", "byl", "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author", "article.author"];

    private readonly AuthorNames names;

    /// <summary>Makes a finder.</summary>
    /// <param name="words">Words of author lines.</param>
    public BylineFinder(BylineWords words) => names = new AuthorNames(words);

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
        if (stated.Count > 0)
        {
            // One stated and several visible with the same among them: data often hold the first alone.
            bool isMore = visible.Count > stated.Count && score >= LeastScore && stated.TrueForAll(name => visible.Contains(name, StringComparer.OrdinalIgnoreCase));
            return string.Join(", ", isMore ? visible : stated);
        }

        return visible.Count > 0 && score >= LeastScore ? string.Join(", ", visible) : null;
    }

    private List<string> Names(IEnumerable<string> lines, string? publisher) =>
        [.. lines.SelectMany(line => names.Read(line, isMarked: true, publisher)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private (List<string> Names, double Score) Visible(PageIndex index, PagePlaces places, string? publisher)
    {
        (List<string> Names, double Score) best = ([], 0);
        foreach ((int node, double bonus) in Marked(index, places))
        {
            string line = PageText.Of(index.Tree, node, MostLetters);
            if (line.Length is > 2 and <= MostLetters)
            {
                Weigh(line, node, bonus, true, places, publisher, ref best);
            }
        }

        IReadOnlyList<PageBlock> blocks = places.Page.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Text.Length is > 4 and <= MostLetters)
            {
                names.WithoutLead(blocks[i].Text, out bool hadLead);
                if (hadLead)
                {
                    Weigh(blocks[i].Text, blocks[i].First, 1, false, places, publisher, ref best);
                }
            }
        }

        return best;
    }

    private void Weigh(string line, int node, double bonus, bool isMarked, PagePlaces places, string? publisher, ref (List<string> Names, double Score) best)
    {
        double score = bonus + places.Score(node, places.BlockAt(node));
        if (score <= best.Score)
        {
            return;
        }

        List<string> found = names.Read(line, isMarked, publisher);
        if (found.Count > 0)
        {
            names.WithoutLead(line, out bool hadLead);
            score += hadLead ? 0.75 : 0;
            best = (found, score);
        }
    }

    // What is marked or called author, and how much that says.
    private static IEnumerable<(int Node, double Bonus)> Marked(PageIndex index, PagePlaces places)
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
            if ((map.Kinds(node) & PartKind.Author) != 0)
            {
                tried++;
                yield return (node, 1.75);
            }
            else if ((map.Kinds(node) & PartKind.Meta) != 0 && tree.Raw(node, HtmlAttribute.Class).Contains("byline", StringComparison.OrdinalIgnoreCase))
            {
                tried++;
                yield return (node, 1.5);
            }
        }
    }
}
