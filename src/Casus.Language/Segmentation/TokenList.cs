using System.Runtime.InteropServices;

namespace Casus.Language.Segmentation;

/// <summary>Token and sentence bounds as they are found.</summary>
/// <param name="textLength">The length of the text, from which room is reckoned.</param>
internal sealed class TokenList(int textLength)
{
    // News has a token for each five characters or more.
    private readonly List<int> starts = new((textLength / 5) + 8);
    private readonly List<int> ends = new((textLength / 5) + 8);

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
