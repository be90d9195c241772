using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;

namespace Casus.Extraction.Html;

/// <summary>What is known of each element of a page: what it is called, how much running text it holds, and whether it is left out at first sight.</summary>
internal sealed class PageMap
{
    /// <summary>Pieces of text shorter than this are no running text, in characters.</summary>
    public const int LeastLetters = 35;

    private const PartKind OtherKinds = PartKind.Comment | PartKind.Related | PartKind.Share | PartKind.Advert | PartKind.Navigation | PartKind.Footer | PartKind.Sidebar | PartKind.Caption
        | PartKind.Author | PartKind.Subscribe | PartKind.Consent | PartKind.Tags | PartKind.Hidden | PartKind.Tool | PartKind.Infobox | PartKind.Header;

    private readonly PartKind[] kinds; // by node: what it is called
    private readonly bool[] isDropped; // by node: it or an element around it is no part of the report at first sight
    private readonly int[] weights;    // by node: characters of running text that are left
    private readonly int[] letters;    // by node: characters of visible text
    private readonly int[] linked;     // by node: those of them in links

    /// <summary>Looks over a page.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="names">What parts of pages are called.</param>
    public PageMap(PageTree tree, PartNames names)
    {
        Tree = tree;
        int count = tree.Count;
        (kinds, isDropped, weights, letters, linked) = (new PartKind[count], new bool[count], new int[count], new int[count], new int[count]);
        Body = FindBody(tree);
        ReadNames(names);
        Weigh();
        Drop(weights[Body] / 2);
        Array.Clear(weights);
        Weigh();
    }

    /// <summary>The page.</summary>
    public PageTree Tree { get; }

    /// <summary>The page's body.</summary>
    public int Body { get; }

    /// <summary>What an element is called.</summary>
    /// <param name="node">The element.</param>
    public PartKind Kinds(int node) => kinds[node];

    /// <summary>True when a node is no part of the report at first sight.</summary>
    /// <param name="node">The node.</param>
    public bool IsDropped(int node) => isDropped[node];

    /// <summary>How much running text an element holds that is left, in characters.</summary>
    /// <param name="node">The element.</param>
    public int Weight(int node) => weights[node];

    /// <summary>How much visible text an element holds, in characters.</summary>
    /// <param name="node">The element.</param>
    public int Letters(int node) => letters[node];

    /// <summary>Share of an element's visible text that stands in links, 0 to 1.</summary>
    /// <param name="node">The element.</param>
    public float LinkShare(int node) => letters[node] == 0 ? 0 : (float)linked[node] / letters[node];

    private static int FindBody(PageTree tree)
    {
        for (int node = 1; node < tree.Count; node++)
        {
            if (tree.Tag(node) == HtmlTag.Body)
            {
                return node;
            }
        }

        return 0;
    }

    private void ReadNames(PartNames names)
    {
        var known = new Dictionary<string, PartKind>(StringComparer.Ordinal);
        var bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int node = Body + 1; node < Tree.End(Body); node++)
        {
            if (Tree.Tag(node) == HtmlTag.Text)
            {
                continue;
            }

            ReadOnlySpan<char> written = Tree.Raw(node, HtmlAttribute.Class);
            PartKind kind = PartKind.None;
            if (!written.IsEmpty && !bySpan.TryGetValue(written, out kind))
            {
                kind = names.Of(written);
                known.Add(written.ToString(), kind);
            }

            ReadOnlySpan<char> id = Tree.Raw(node, HtmlAttribute.Id);
            kinds[node] = kind | (id.IsEmpty ? PartKind.None : names.Of(id)) | Stated(node);
        }
    }

    // What attributes say outright.
    private PartKind Stated(int node)
    {
        PartKind kind = Tree.Raw(node, HtmlAttribute.ItemProp).Contains("articleBody", StringComparison.Ordinal) ? PartKind.Body : PartKind.None;
        ReadOnlySpan<char> role = Tree.Raw(node, HtmlAttribute.Role);
        kind |= role switch
        {
            "navigation" or "menu" or "menubar" or "toolbar" or "search" => PartKind.Navigation,
            "complementary" => PartKind.Sidebar,
            "banner" => PartKind.Header,
            "contentinfo" => PartKind.Footer,
            "dialog" or "alertdialog" or "tooltip" => PartKind.Consent,
            _ => PartKind.None,
        };
        ReadOnlySpan<char> style = Tree.Raw(node, HtmlAttribute.Style);
        bool isHidden = Tree.Has(node, HtmlAttribute.Hidden)
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);
        return kind | (isHidden ? PartKind.Hidden : PartKind.None);
    }

    private void Weigh()
    {
        bool isFirst = letters[Body] == 0;
        for (int node = Body + 1; node < Tree.End(Body); node++)
        {
            HtmlTag tag = Tree.Tag(node);
            if (isDropped[node] || TagTable.Is(tag, TagTraits.Unread))
            {
                node = Tree.End(node) - 1;
            }
            else if (tag == HtmlTag.Text)
            {
                int length = Tree.RawText(node).Trim().Length, holder = Tree.Parent(node);
                bool isLinked = Tree.IsLinked(node);
                weights[holder] += isLinked || length < LeastLetters ? 0 : length;
                letters[holder] += isFirst ? length : 0;
                linked[holder] += isFirst && isLinked ? length : 0;
            }
        }

        for (int node = Tree.End(Body) - 1; node > Body; node--)
        {
            int holder = Tree.Parent(node);
            weights[holder] += weights[node];
            if (isFirst)
            {
                letters[holder] += letters[node];
                linked[holder] += linked[node];
            }
        }
    }

    private void Drop(int half)
    {
        for (int node = Body + 1; node < Tree.End(Body); node++)
        {
            if (Tree.Tag(node) != HtmlTag.Text && IsNotReport(node, half))
            {
                int end = Tree.End(node);
                Array.Fill(isDropped, true, node, end - node);
                node = end - 1;
            }
        }
    }

    // What holds most of the page's running text is the report, whatever it is called.
    private bool IsNotReport(int node, int half)
    {
        HtmlTag tag = Tree.Tag(node);
        if (TagTable.Is(tag, TagTraits.Unread))
        {
            return true;
        }

        if (weights[node] > half)
        {
            return false;
        }

        bool isOther = (kinds[node] & OtherKinds) != 0 && tag is not (HtmlTag.Main or HtmlTag.Article) && !Tree.Raw(node, HtmlAttribute.ItemProp).SequenceEqual("articleBody");
        return isOther || tag is HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Footer or HtmlTag.Figcaption or HtmlTag.Label
            || (tag == HtmlTag.Header && IsSiteHeader(node)) || (tag == HtmlTag.Form && weights[node] < 200);
    }

    private bool IsSiteHeader(int header)
    {
        for (int node = header + 1; node < Tree.End(header); node++)
        {
            if (Tree.Tag(node) == HtmlTag.H1)
            {
                return false;
            }
        }

        for (int at = Tree.Parent(header); at >= 0; at = Tree.Parent(at))
        {
            if (Tree.Tag(at) is HtmlTag.Article or HtmlTag.Main)
            {
                return false;
            }
        }

        return true;
    }
}
