namespace Casus.Resolution.Corrections;

/// <summary>
/// Which things must be one and which must be apart, said one after the other, the latest first: what contradicts something
/// said later is passed over. Things are numbers from 0.
/// </summary>
internal sealed class LinkBook
{
    private readonly int[] root;
    private readonly SortedSet<int>?[] apart; // by root: the roots that it is apart from

    /// <summary>Makes a book in which nothing is said.</summary>
    /// <param name="count">How many things.</param>
    public LinkBook(int count)
    {
        root = new int[count];
        apart = new SortedSet<int>?[count];
        for (int i = 0; i < count; i++)
        {
            root[i] = i;
        }
    }

    /// <summary>The lowest thing that a thing is one with.</summary>
    /// <param name="thing">A thing.</param>
    public int Root(int thing)
    {
        while (root[thing] != thing)
        {
            thing = root[thing];
        }

        return thing;
    }

    /// <summary>The roots that a root is apart from, or null.</summary>
    /// <param name="thing">A root.</param>
    public IReadOnlyCollection<int>? Apart(int thing) => apart[thing];

    /// <summary>These are one, as far as nothing said later forbids it: each joins the first before it that it may.</summary>
    /// <param name="things">The things, in their fixed order.</param>
    public void Link(IReadOnlyList<int> things)
    {
        for (int i = 1; i < things.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int a = Root(things[j]), b = Root(things[i]);
                if (a == b)
                {
                    break;
                }

                if (apart[a]?.Contains(b) != true)
                {
                    Join(Math.Min(a, b), Math.Max(a, b));
                    break;
                }
            }
        }
    }

    /// <summary>Each of the first is apart from each of the second, as far as nothing said later makes them one.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public void Part(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        foreach (int a in first.Select(Root).Distinct())
        {
            foreach (int b in second.Select(Root).Distinct())
            {
                if (a != b)
                {
                    (apart[a] ??= []).Add(b);
                    (apart[b] ??= []).Add(a);
                }
            }
        }
    }

    private void Join(int low, int high)
    {
        root[high] = low;
        foreach (int other in apart[high] ?? [])
        {
            apart[other]!.Remove(high);
            apart[other]!.Add(low);
            (apart[low] ??= []).Add(other);
        }

        apart[high] = null;
    }
}
