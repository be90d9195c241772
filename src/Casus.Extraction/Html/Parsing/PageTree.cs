using System.Runtime.InteropServices;

namespace Casus.Extraction.Html.Parsing;

/// <summary>
/// A page as a tree of elements and pieces of text in document order, one array a column: what node i holds stands right after it,
/// up to <see cref="End"/>. Node 0 is the root. Names and texts are places in the source, which are read when asked for.
/// </summary>
internal sealed class PageTree
{
    private readonly List<Node> nodes;
    private readonly List<Value> values; // of attributes, by element

    /// <summary>Puts a tree together.</summary>
    /// <param name="source">The page.</param>
    /// <param name="nodes">Its nodes in document order.</param>
    /// <param name="values">The values of their attributes.</param>
    public PageTree(string source, List<Node> nodes, List<Value> values)
    {
        Source = source;
        this.nodes = nodes;
        this.values = values;
    }

    /// <summary>The page.</summary>
    public string Source { get; }

    /// <summary>Number of nodes.</summary>
    public int Count => nodes.Count;

    /// <summary>What a node is.</summary>
    /// <param name="node">The node.</param>
    public HtmlTag Tag(int node) => Nodes[node].Tag;

    /// <summary>The element that holds a node; -1 for the root.</summary>
    /// <param name="node">The node.</param>
    public int Parent(int node) => Nodes[node].Parent;

    /// <summary>The node after all that a node holds.</summary>
    /// <param name="node">The node.</param>
    public int End(int node) => Nodes[node].End;

    /// <summary>True for a piece of text that stands in a link.</summary>
    /// <param name="node">The node.</param>
    public bool IsLinked(int node) => Nodes[node].IsLinked;

    /// <summary>True when one node holds another or is it.</summary>
    /// <param name="holder">The one.</param>
    /// <param name="node">The other.</param>
    public bool Holds(int holder, int node) => node >= holder && node < End(holder);

    /// <summary>The source of a piece of text; references to characters are not resolved.</summary>
    /// <param name="node">The node.</param>
    public ReadOnlySpan<char> RawText(int node) => Source.AsSpan(Nodes[node].Start, Nodes[node].Length);

    /// <summary>True when a piece of text is written as it is shown.</summary>
    /// <param name="node">The node.</param>
    public bool IsPlain(int node) => Nodes[node].IsPlain;

    /// <summary>True when an element has an attribute.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute.</param>
    public bool Has(int node, HtmlAttribute name) => Find(node, name) >= 0;

    /// <summary>The source of an attribute's value; empty where there is none.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute.</param>
    public ReadOnlySpan<char> Raw(int node, HtmlAttribute name)
    {
        int at = Find(node, name);
        return at < 0 ? [] : Source.AsSpan(values[at].Start, values[at].Length);
    }

    /// <summary>An attribute's value, or null where there is none.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute.</param>
    public string? Attribute(int node, HtmlAttribute name)
    {
        int at = Find(node, name);
        return at < 0 ? null : CharacterReferences.Decode(Source.AsSpan(values[at].Start, values[at].Length), inAttribute: true);
    }

    private ReadOnlySpan<Node> Nodes => CollectionsMarshal.AsSpan(nodes);

    private int Find(int node, HtmlAttribute name)
    {
        Node element = Nodes[node];
        if (element.Tag == HtmlTag.Text)
        {
            return -1;
        }

        for (int i = element.Start; i < element.Start + element.Length; i++)
        {
            if (values[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A node.</summary>
    /// <param name="Tag">What it is.</param>
    /// <param name="IsLinked">Text: true in a link.</param>
    /// <param name="IsPlain">Text: true when it holds no reference to a character.</param>
    /// <param name="Parent">The element that holds it, or -1.</param>
    /// <param name="End">The node after all it holds.</param>
    /// <param name="Start">Text: where it begins in the source. Element: its first value.</param>
    /// <param name="Length">Text: its characters. Element: number of its values.</param>
    public readonly record struct Node(HtmlTag Tag, bool IsLinked, bool IsPlain, int Parent, int End, int Start, int Length);

    /// <summary>The value of an attribute: a place in the source.</summary>
    /// <param name="Name">The attribute.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">Its characters.</param>
    public readonly record struct Value(HtmlAttribute Name, int Start, int Length);
}
