namespace Casus.Resolution.Origins;

/// <summary>
/// Groups reports that a chain of marks in common binds (a union-find): two of different groups share none. Not for several threads.
/// </summary>
internal sealed class SharedMarks
{
    private readonly Dictionary<ulong, int> first = []; // the report that brought a mark
    private readonly List<int> parent = [];

    /// <summary>Adds a report's marks.</summary>
    /// <param name="report">Its number: 0, 1, 2 and so on.</param>
    /// <param name="marks">Its marks.</param>
    public void Add(int report, ReadOnlySpan<ulong> marks)
    {
        parent.Add(report);
        foreach (ulong mark in marks)
        {
            if (!first.TryAdd(mark, report))
            {
                parent[Root(first[mark])] = Root(report);
            }
        }
    }

    /// <summary>False when two reports have no mark in common.</summary>
    /// <param name="a">A report's number.</param>
    /// <param name="b">A report's number.</param>
    public bool MayShare(int a, int b) => a == b || Root(a) == Root(b);

    private int Root(int report)
    {
        while (parent[report] != report)
        {
            parent[report] = parent[parent[report]];
            report = parent[report];
        }

        return report;
    }
}
