namespace Casus.Language.Parsing;

/// <summary>
/// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence.
/// Node 0 is the artificial root at the bottom of the stack, nodes 1 to n are the words, node n + 1 stands for "nothing there".
/// </summary>
internal sealed class ParserState
{
    private readonly int[] stack;
    private int depth;

    /// <summary>The start: the root on the stack, all words to come.</summary>
    /// <param name="length">Number of words.</param>
    public ParserState(int length)
    {
        Length = length;
        stack = new int[length + 2];
        Heads = new int[length + 2];
        Labels = new int[length + 2];
        LeftChild = Filled();
        SecondLeftChild = Filled();
        RightChild = Filled();
        SecondRightChild = Filled();
        LeftCount = new int[length + 2];
        RightCount = new int[length + 2];
        LeftLabels = new ulong[length + 2];
        RightLabels = new ulong[length + 2];
        Array.Fill(Heads, -1);
        Next = 1;
        depth = 1;
    }

    /// <summary>Number of words.</summary>
    public int Length { get; }

    /// <summary>The node that stands for "nothing there".</summary>
    public int None => Length + 1;

    /// <summary>The next word to come; <see cref="Length"/> + 1 when all have come.</summary>
    public int Next { get; private set; }

    /// <summary>How many nodes are on the stack, the root included.</summary>
    public int Depth => depth;

    /// <summary>The head of each node; -1 as long as it has none.</summary>
    public int[] Heads { get; }

    /// <summary>The relation number of each node that has a head.</summary>
    public int[] Labels { get; }

    /// <summary>The outermost left child of each node, or <see cref="None"/>.</summary>
    public int[] LeftChild { get; }

    /// <summary>The left child before the outermost, or <see cref="None"/>.</summary>
    public int[] SecondLeftChild { get; }

    /// <summary>The outermost right child of each node, or <see cref="None"/>.</summary>
    public int[] RightChild { get; }

    /// <summary>The right child before the outermost, or <see cref="None"/>.</summary>
    public int[] SecondRightChild { get; }

    /// <summary>Number of left children of each node.</summary>
    public int[] LeftCount { get; }

    /// <summary>Number of right children of each node.</summary>
    public int[] RightCount { get; }

    /// <summary>The set of relations of the left children of each node, one bit a relation number.</summary>
    public ulong[] LeftLabels { get; }

    /// <summary>The set of relations of the right children of each node, one bit a relation number.</summary>
    public ulong[] RightLabels { get; }

    /// <summary>True when every word has its head.</summary>
    public bool IsFinal => depth == 1 && Next > Length;

    /// <summary>True when the next word may be shifted.</summary>
    public bool CanShift => Next <= Length;

    /// <summary>True when the top of the stack may become a child of the next word.</summary>
    public bool CanLeft => depth > 1 && Next <= Length;

    /// <summary>True when the top of the stack may become a child of the node under it. The root takes one child, the last.</summary>
    public bool CanRight => depth > 2 || (depth == 2 && Next > Length);

    /// <summary>A node of the stack, or <see cref="None"/>.</summary>
    /// <param name="fromTop">0 is the top.</param>
    public int Stack(int fromTop) => fromTop < depth ? stack[depth - 1 - fromTop] : None;

    /// <summary>A word to come, or <see cref="None"/>.</summary>
    /// <param name="ahead">0 is the next.</param>
    public int Buffer(int ahead) => Next + ahead <= Length ? Next + ahead : None;

    /// <summary>Pushes the next word.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>The top becomes a left child of the next word.</summary>
    /// <param name="label">Relation number.</param>
    public void Left(int label)
    {
        var child = stack[--depth];
        var head = Next;
        Attach(child, head, label);
        SecondLeftChild[head] = LeftChild[head];
        LeftChild[head] = child;
        LeftCount[head]++;
        LeftLabels[head] |= 1UL << (label & 63);
    }

    /// <summary>The top becomes a right child of the node under it.</summary>
    /// <param name="label">Relation number.</param>
    public void Right(int label)
    {
        var child = stack[--depth];
        var head = stack[depth - 1];
        Attach(child, head, label);
        SecondRightChild[head] = RightChild[head];
        RightChild[head] = child;
        RightCount[head]++;
        RightLabels[head] |= 1UL << (label & 63);
    }

    private void Attach(int child, int head, int label)
    {
        Heads[child] = head;
        Labels[child] = label;
    }

    private int[] Filled()
    {
        var column = new int[Length + 2];
        Array.Fill(column, Length + 1);
        return column;
    }
}
