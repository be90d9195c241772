using System.Runtime.InteropServices;

namespace Casus.Language.Segmentation;

/// <summary>Token and sentence bounds as they are found.</summary>
internal sealed class TokenList
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>How many tokens there are so far.</summary>
    public int Count => starts.Count;

    /// <summary>First UTF-16 unit of each token.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(starts);

    /// <summary>One past the last unit of each token.</summary>
    public ReadOnlySpan<int> Ends => CollectionsMarshal.AsSpan(ends);

    /// <summary>First token of each sentence.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>Adds a token.</summary>
    /// <param name="start">First unit.</param>
    /// <param name="end">One past the last unit, more than <paramref name="start"/>.</param>
    public void Add(int start, int end)
    {
        starts.Add(start);
        ends.Add(end);
    }
}
