namespace Casus.Learning.Features;

/// <summary>The feature keys of one decision, over memory that is used again for the next. Not thread-safe.</summary>
public ref struct FeatureList
{
    private readonly Span<ulong> keys;
    private int count;

    /// <summary>An empty list over the given memory.</summary>
    /// <param name="memory">Room for all features of one decision.</param>
    public FeatureList(Span<ulong> memory)
    {
        keys = memory;
        count = 0;
    }

    /// <summary>The keys added so far.</summary>
    public readonly ReadOnlySpan<ulong> Keys => keys[..count];

    /// <summary>Adds a feature that is present whatever the words are.</summary>
    /// <param name="template">The number of the template.</param>
    public void Add(int template) => keys[count++] = FeatureHash.Key(template, 1);

    /// <summary>Adds a feature of one value.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The value.</param>
    public void Add(int template, uint a) => keys[count++] = FeatureHash.Key(template, a);

    /// <summary>Adds a feature of two values.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    public void Add(int template, uint a, uint b) => keys[count++] = FeatureHash.Key(template, a, b);

    /// <summary>Adds a feature of three values.</summary>
    /// <param name="template">The number of the template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    public void Add(int template, uint a, uint b, uint c) => keys[count++] = FeatureHash.Key(template, a, b, c);
}
