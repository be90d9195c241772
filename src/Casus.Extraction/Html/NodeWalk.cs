using AngleSharp.Dom;

namespace Casus.Extraction.Html;

/// <summary>
/// Walks a tree in document order, each node once when it is entered and once when it is left. Uses child indices: the parser's
/// NextSibling looks through all siblings, which makes long flat pages slow. No recursion, so depth costs no call stack.
/// </summary>
internal sealed class NodeWalk
{
    private readonly Stack<(INode Node, int NextChild)> open = new();
    private readonly IReadOnlySet<IElement>? dropped;
    private INode? pending;

    /// <summary>Starts before a root.</summary>
    /// <param name="root">The root; the walk stays below it.</param>
    /// <param name="dropped">Elements that are passed over with all they hold, or null.</param>
    public NodeWalk(INode root, IReadOnlySet<IElement>? dropped)
    {
        pending = root;
        this.dropped = dropped;
        Node = root;
    }

    /// <summary>The node entered or left.</summary>
    public INode Node { get; private set; }

    /// <summary>True when the node is being left.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Passes over what the node just entered holds.</summary>
    public void SkipChildren()
    {
        if (!IsLeaving && open.TryPop(out var top))
        {
            open.Push((top.Node, int.MaxValue));
        }
    }

    /// <summary>Goes on.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (pending is null && open.TryPop(out var top))
        {
            INodeList children = top.Node.ChildNodes;
            int at = top.NextChild;
            while (at < children.Length && dropped is not null && children[at] is IElement element && dropped.Contains(element))
            {
                at++;
            }

            if (at < children.Length)
            {
                open.Push((top.Node, at + 1));
                pending = children[at];
            }
            else
            {
                (Node, IsLeaving) = (top.Node, true);
                return true;
            }
        }

        if (pending is null)
        {
            return false;
        }

        (Node, IsLeaving) = (pending, false);
        open.Push((pending, 0));
        pending = null;
        return true;
    }
}
