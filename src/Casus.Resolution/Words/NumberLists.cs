using Casus.Learning.Neural;

namespace Casus.Resolution.Words;

/// <summary>Lists of numbers, one after another: the tensor <c>name.counts</c> has how long each is, a byte a list.</summary>
internal sealed class NumberLists
{
    private readonly int[] starts;
    private readonly uint[] numbers;

    public NumberLists(TensorFile file, string name)
    {
        uint[] counts = file[name + ".counts"].Keys.ToArray();
        numbers = file[name].Keys.ToArray();
        starts = new int[(counts.Length * 4) + 1];
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            starts[i + 1] = starts[i] + (int)((counts[i / 4] >> (8 * (i % 4))) & 255);
        }

        if (starts[^1] != numbers.Length)
        {
            throw new InvalidDataException($"{name}: the lists have {starts[^1]} numbers, the file {numbers.Length}");
        }
    }

    /// <summary>A list; empty beyond the last.</summary>
    public ReadOnlySpan<uint> this[int list] => list + 1 < starts.Length ? numbers.AsSpan(starts[list]..starts[list + 1]) : [];
}
