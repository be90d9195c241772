namespace Casus.Learning.Neural.Training;

/// <summary>A stretch of an array: a matrix while a batch is worked on.</summary>
/// <param name="array">The array.</param>
/// <param name="start">Where the stretch begins.</param>
/// <param name="length">How many numbers it has.</param>
internal readonly struct Stretch(float[] array, int start, int length)
{
    /// <summary>How many numbers there are.</summary>
    public int Length => length;

    /// <summary>The numbers.</summary>
    public Span<float> Span => array.AsSpan(start, length);

    /// <summary>Some numbers of the stretch.</summary>
    /// <param name="from">The first.</param>
    /// <param name="count">How many.</param>
    public Span<float> Slice(int from, int count) => array.AsSpan(start + from, count);
}
