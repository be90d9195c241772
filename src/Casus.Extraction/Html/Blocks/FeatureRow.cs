namespace Casus.Extraction.Html.Blocks;

/// <summary>Fills a row of numbers from left to right.</summary>
internal ref struct FeatureRow
{
    private readonly Span<float> row;
    private int next;

    /// <summary>Starts a row.</summary>
    /// <param name="row">Where the numbers go.</param>
    public FeatureRow(Span<float> row) => this.row = row;

    /// <summary>How many numbers it holds so far.</summary>
    public readonly int Count => next;

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number; not a number where it is missing.</param>
    public void Add(float value) => row[next++] = value;

    /// <summary>Adds a yes or no, as 1 or 0.</summary>
    /// <param name="value">True for yes.</param>
    public void Add(bool value) => row[next++] = value ? 1 : 0;

    /// <summary>Adds a count on a scale that grows ever more slowly.</summary>
    /// <param name="value">The count.</param>
    public void AddLog(int value) => row[next++] = MathF.Log2(1 + value);
}
