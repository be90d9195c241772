namespace Casus.Language.Encoding;

/// <summary>An array that grows and is used again. Not thread-safe.</summary>
/// <typeparam name="T">Type of its elements.</typeparam>
internal sealed class ScratchArray<T>
{
    private T[] array = [];

    /// <summary>The first elements, with whatever they held before.</summary>
    /// <param name="length">How many.</param>
    public Span<T> Room(int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, array.Length * 2)];
        }

        return array.AsSpan(0, length);
    }
}
