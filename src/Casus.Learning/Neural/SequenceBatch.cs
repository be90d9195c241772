namespace Casus.Learning.Neural;

/// <summary>
/// Sequences of different lengths laid out for steps in lockstep: the rows of position 0 of all sequences, longest sequence first,
/// then those of position 1, and so on. At every position the sequences that still run are the first ones, so a step is a run
/// of rows in either direction. Used again for batch after batch; not thread-safe.
/// </summary>
public sealed class SequenceBatch
{
    // starts: first row of each position, then the number of rows: [StepCount + 1].
    private int[] starts = [0];
    private int[] ranks = [];

    /// <summary>Number of rows: the sum of the lengths.</summary>
    public int RowCount => starts[StepCount];

    /// <summary>The length of the longest sequence.</summary>
    public int StepCount { get; private set; }

    /// <summary>Lays out sequences.</summary>
    /// <param name="lengths">Length of each sequence, 0 or more.</param>
    public void Arrange(ReadOnlySpan<int> lengths)
    {
        StepCount = 0;
        foreach (var length in lengths)
        {
            StepCount = Math.Max(StepCount, length);
        }

        Grow(ref starts, StepCount + 2);
        Grow(ref ranks, lengths.Length);
        Rank(lengths);
        FindStarts(lengths);
    }

    /// <summary>First row of a position; at <see cref="StepCount"/> the number of rows.</summary>
    /// <param name="position">0 to <see cref="StepCount"/>.</param>
    public int Start(int position) => starts[position];

    /// <summary>How many sequences reach a position.</summary>
    /// <param name="position">0 or more.</param>
    public int Running(int position) => position < StepCount ? starts[position + 1] - starts[position] : 0;

    /// <summary>The row of an element.</summary>
    /// <param name="sequence">Index of its sequence as given.</param>
    /// <param name="position">Its position there.</param>
    public int Row(int sequence, int position) => starts[position] + ranks[sequence];

    // A counting sort, longest first; of equal ones the earlier first.
    private void Rank(ReadOnlySpan<int> lengths)
    {
        starts.AsSpan(0, StepCount + 2).Clear();
        foreach (var length in lengths)
        {
            starts[StepCount - length + 1]++;
        }

        for (var n = 1; n <= StepCount; n++)
        {
            starts[n] += starts[n - 1];
        }

        for (var s = 0; s < lengths.Length; s++)
        {
            ranks[s] = starts[StepCount - lengths[s]]++;
        }
    }

    private void FindStarts(ReadOnlySpan<int> lengths)
    {
        starts.AsSpan(0, StepCount + 2).Clear();
        foreach (var length in lengths)
        {
            starts[length]++;
        }

        // From the number of sequences that end at a length to the number that run at a position, to the first rows.
        int running = lengths.Length, row = 0;
        for (var n = 0; n <= StepCount; n++)
        {
            running -= starts[n];
            starts[n] = row;
            row += running;
        }
    }

    private static void Grow(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[Math.Max(length, array.Length * 2)];
        }
    }
}
