namespace Casus.Grounding.Quantities;

/// <summary>One number as read, before bounds and ranges.</summary>
/// <param name="End">One past its last token.</param>
/// <param name="Low">The least it can be.</param>
/// <param name="Best">What it most likely is.</param>
/// <param name="High">The most it can be.</param>
/// <param name="IsOpen">True when no upper end is told.</param>
/// <param name="Scale">What the words after the first number multiply it with: a million in "5 million".</param>
internal readonly record struct NumberRun(int End, decimal Low, decimal Best, decimal High, decimal Scale, bool IsOpen = false)
{
    public static NumberRun Of(int end, decimal value, decimal scale) => new(end, value, value, value, scale);

    /// <summary>The same number with a factor.</summary>
    public NumberRun Times(decimal factor, int end) => new(end, Low * factor, Best * factor, High * factor, Scale * factor, IsOpen);
}
