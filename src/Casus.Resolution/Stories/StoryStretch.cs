namespace Casus.Resolution.Stories;

/// <summary>
/// The reports of some days by their keys. Those that were kept in an earlier run wait beside it until somebody looks among these days:
/// most never do, and opening a book need not put a million reports under their keys.
/// </summary>
/// <param name="columns">The reports.</param>
internal sealed class StoryStretch(StoryColumns columns)
{
    private StoryIndex? index;
    private List<int> waiting = [], keys = []; // rows, and their keys one after the other

    /// <summary>The reports by key.</summary>
    public StoryIndex Index => index ??= Build();

    /// <summary>Takes in a report that nothing is looked for yet.</summary>
    /// <param name="ofReport">Its keys.</param>
    /// <param name="row">The report.</param>
    public void Keep(ReadOnlySpan<int> ofReport, int row)
    {
        if (index is not null)
        {
            Add(index, ofReport, row);
            return;
        }

        waiting.Add(row);
        keys.AddRange(ofReport);
    }

    /// <summary>Puts a report under keys.</summary>
    public static void Add(StoryIndex index, ReadOnlySpan<int> keys, int row)
    {
        foreach (int key in keys)
        {
            index.Add((uint)key, row);
        }
    }

    private StoryIndex Build()
    {
        var built = new StoryIndex(columns);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(keys);
        foreach (int row in waiting)
        {
            Add(built, all[..columns.Keys(row)], row);
            all = all[columns.Keys(row)..];
        }

        (waiting, keys) = ([], []);
        return built;
    }
}
