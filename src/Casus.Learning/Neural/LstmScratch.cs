namespace Casus.Learning.Neural;

/// <summary>Memory of a recurrent layer at work, used again. Not thread-safe.</summary>
public sealed class LstmScratch
{
    private float[] gates = [];
    private float[] cells = [];

    internal Span<float> Gates(int length) => Room(ref gates, length);

    internal Span<float> Cells(int length) => Room(ref cells, length);

    private static Span<float> Room(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[Math.Max(length, array.Length * 2)];
        }

        return array.AsSpan(0, length);
    }
}
