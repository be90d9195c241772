namespace Casus.Resolution.Stories;

/// <summary>Finds reports by key: chains of rows, newest first, in three columns and a table of their heads.</summary>
internal sealed class StoryIndex
{
    private int[] heads = new int[1 << 12]; // by bucket: entry + 1, or 0
    private int[] nexts = new int[1 << 12], keys = new int[1 << 12], rows = new int[1 << 12];
    private int count;

    /// <summary>Puts a report under a key.</summary>
    public void Add(int key, int row)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref nexts, count * 2);
            Array.Resize(ref keys, count * 2);
            Array.Resize(ref rows, count * 2);
            heads = new int[count * 2];
            for (int i = 0; i < count; i++)
            {
                Chain(i);
            }
        }

        (keys[count], rows[count]) = (key, row);
        Chain(count++);
    }

    /// <summary>Adds the reports under a key to a list, newest first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="found">Where they go.</param>
    public void Find(int key, int most, List<int> found)
    {
        for (int entry = heads[Bucket(key)] - 1; entry >= 0 && most > 0; entry = nexts[entry] - 1)
        {
            if (keys[entry] == key)
            {
                found.Add(rows[entry]);
                most--;
            }
        }
    }

    private void Chain(int entry)
    {
        int bucket = Bucket(keys[entry]);
        nexts[entry] = heads[bucket];
        heads[bucket] = entry + 1;
    }

    private int Bucket(int key) => (int)(StoryHash.Mix((uint)key) & (uint)(heads.Length - 1));
}
