namespace Casus.Learning.Neural;

/// <summary>
/// Finds the tree of the largest sum of arc scores in which the root has exactly one child. Exact. Holds memory that is used
/// again for the next tree; not thread-safe.
/// </summary>
public sealed class SpanningTree
{
    private readonly TreeContraction contraction = new();
    private int[] marks = [];

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">
    /// [nodes, stride]: in the row of a node, first the score of hanging on the root, then of hanging on node 0, 1 and so on. A node's
    /// score with itself is not looked at.
    /// </param>
    /// <param name="stride">Numbers from row to row, at least nodes + 1.</param>
    /// <param name="heads">The head of each node, -1 for the root's child; its length gives the number of nodes. Overwritten.</param>
    /// <returns>True when each node's best head gave the tree already.</returns>
    public bool Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        if (heads.Length == 0)
        {
            return true;
        }

        TakeBest(scores, stride, heads);
        if (IsTree(heads))
        {
            return true;
        }

        contraction.Solve(scores, stride, heads);
        return false;
    }

    private static void TakeBest(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        for (var node = 0; node < heads.Length; node++)
        {
            var row = scores.Slice(node * stride, heads.Length + 1);
            var best = 0;
            var largest = row[0];
            for (var head = 1; head < row.Length; head++)
            {
                if (row[head] > largest && head != node + 1)
                {
                    largest = row[head];
                    best = head;
                }
            }

            heads[node] = best - 1;
        }
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (marks.Length < heads.Length)
        {
            marks = new int[Math.Max(heads.Length, marks.Length * 2)];
        }

        // Each node is marked with the walk that saw it first; a walk that meets its own mark went round.
        marks.AsSpan(0, heads.Length).Clear();
        var roots = 0;
        for (var node = 0; node < heads.Length; node++)
        {
            roots += heads[node] < 0 ? 1 : 0;
            var at = node;
            for (; at >= 0 && marks[at] == 0; at = heads[at])
            {
                marks[at] = node + 1;
            }

            if (at >= 0 && marks[at] == node + 1)
            {
                return false;
            }
        }

        return roots == 1;
    }
}
