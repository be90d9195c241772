namespace Casus.Learning.Neural.Training;

/// <summary>Memory for one batch: taken piece by piece, given back all at once.</summary>
internal sealed class Arena
{
    private const int ChunkLength = 1 << 23;
    private readonly List<float[]> chunks = [];
    private int chunk;
    private int used;

    /// <summary>Gives all pieces back.</summary>
    public void Reset() => (chunk, used) = (0, 0);

    /// <summary>Takes a piece filled with zeros.</summary>
    /// <param name="length">How many numbers.</param>
    public Stretch Take(int length)
    {
        while (chunk < chunks.Count && used + length > chunks[chunk].Length)
        {
            (chunk, used) = (chunk + 1, 0);
        }

        if (chunk == chunks.Count)
        {
            chunks.Add(new float[Math.Max(ChunkLength, length)]);
        }

        var block = new Stretch(chunks[chunk], used, length);
        used += (length + 15) & ~15;
        block.Span.Clear();
        return block;
    }
}
