namespace Casus.Learning.Neural;

/// <summary>
/// Chu-Liu and Edmonds' algorithm over dense scores, grown along paths in the way of Tarjan 1977: each node takes its best head;
/// a cycle becomes a node of its own whose arcs are what they gain over the cycle's. Time is the square of the number of nodes.
/// </summary>
internal sealed class TreeContraction
{
    // Node 0 is the root, 1 to count the given nodes, from count + 1 on cycles. A cycle uses the row of one of its members.
    private int count;
    private double[] gains = [];  // [count, count + 1]: of the row's node, by head as given
    private int[] enters = [];    // [count, count + 1]: the given node that such an arc enters
    private int[] rows = [];      // [nodes]: the row of a node or cycle
    private int[] parents = [];   // [nodes]: the cycle a node is in, 0 for none
    private int[] arcHeads = [];  // [nodes]: the head that was taken, as given
    private int[] arcEnds = [];   // [nodes]: the given node that the arc enters
    private int[] owners = [];    // [count + 1]: the outermost cycle of a given node, or itself
    private bool[] isDone = [];   // [nodes]: its path has reached the root
    private bool[] isReplaced = []; // [nodes]: the arc that was taken gave way to one from outside the cycle
    private int[] path = [];
    private int pathLength;

    /// <summary>Finds the best tree with one child of the root.</summary>
    /// <param name="scores">[nodes, stride], as in <see cref="SpanningTree.Decode"/>.</param>
    /// <param name="stride">Numbers from row to row.</param>
    /// <param name="heads">Overwritten.</param>
    public void Solve(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        Prepare(scores, stride, heads.Length);
        var nodes = count + 1;
        for (var start = 1; start <= count; start++)
        {
            if (!isDone[owners[start]])
            {
                nodes = Grow(start, nodes);
            }
        }

        Expand(nodes, heads);
    }

    private void Prepare(ReadOnlySpan<float> scores, int stride, int nodeCount)
    {
        count = nodeCount;
        var width = count + 1;
        if (rows.Length < 2 * width)
        {
            (gains, enters, rows, parents) = (new double[count * width], new int[count * width], new int[2 * width], new int[2 * width]);
            (arcHeads, arcEnds, owners) = (new int[2 * width], new int[2 * width], new int[width]);
            (isDone, isReplaced, path) = (new bool[2 * width], new bool[2 * width], new int[2 * width]);
        }

        parents.AsSpan(0, 2 * width).Clear();
        isDone.AsSpan(0, 2 * width).Clear();
        isReplaced.AsSpan(0, 2 * width).Clear();
        isDone[0] = true;
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (var node = 1; node <= count; node++)
        {
            rows[node] = node - 1;
            var row = scores.Slice((node - 1) * stride, width);
            for (var head = 0; head < width; head++)
            {
                gains[((node - 1) * width) + head] = row[head];
                enters[((node - 1) * width) + head] = node;
                least = head == node ? least : Math.Min(least, row[head]);
                most = head == node ? most : Math.Max(most, row[head]);
            }
        }

        // A second child of the root costs more than any other arcs could win.
        var cost = ((most - least) * width) + 1;
        for (var node = 0; node <= count; node++)
        {
            owners[node] = node;
            if (node < count)
            {
                gains[node * width] -= cost;
            }
        }
    }

    // Follows best heads from a node until they reach the root or what has reached it; cycles on the way become nodes.
    private int Grow(int start, int nodes)
    {
        pathLength = 0;
        for (var at = owners[start]; !isDone[at];)
        {
            path[pathLength++] = at;
            var head = BestHead(at);
            arcHeads[at] = head;
            arcEnds[at] = enters[(rows[at] * (count + 1)) + head];
            var next = owners[head];
            var place = Array.IndexOf(path, next, 0, pathLength);
            if (place >= 0 && !isDone[next])
            {
                Contract(place, nodes);
                next = nodes++;
            }

            at = next;
        }

        for (var n = 0; n < pathLength; n++)
        {
            isDone[path[n]] = true;
        }

        return nodes;
    }

    private int BestHead(int node)
    {
        var row = gains.AsSpan(rows[node] * (count + 1), count + 1);
        var best = -1;
        for (var head = 0; head < row.Length; head++)
        {
            if (owners[head] != node && (best < 0 || row[head] > row[best]))
            {
                best = head;
            }
        }

        return best;
    }

    // The nodes of the path from a place on become one node.
    private void Contract(int place, int cycle)
    {
        var width = count + 1;
        var into = rows[path[place]];
        for (var n = place; n < pathLength; n++)
        {
            var member = path[n];
            parents[member] = cycle;
            var row = gains.AsSpan(rows[member] * width, width);
            var taken = row[arcHeads[member]];
            for (var head = 0; head < width; head++)
            {
                var gain = row[head] - taken;
                if (n == place || gain > gains[(into * width) + head])
                {
                    gains[(into * width) + head] = gain;
                    enters[(into * width) + head] = enters[(rows[member] * width) + head];
                }
            }
        }

        rows[cycle] = into;
        for (var node = 1; node <= count; node++)
        {
            owners[node] = parents[owners[node]] == cycle ? cycle : owners[node];
        }

        pathLength = place;
    }

    // From the outermost cycles in: the arc that enters a cycle replaces the one that its member had taken there.
    private void Expand(int nodes, Span<int> heads)
    {
        for (var node = nodes - 1; node > 0; node--)
        {
            if (isReplaced[node])
            {
                continue;
            }

            var end = arcEnds[node];
            heads[end - 1] = arcHeads[node] - 1;
            for (var inner = end; inner != node; inner = parents[inner])
            {
                isReplaced[inner] = true;
            }
        }
    }
}
