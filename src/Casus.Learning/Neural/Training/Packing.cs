namespace Casus.Learning.Neural.Training;

/// <summary>
/// A batch of sentences laid out step by step: the first words of all sentences, then the second words and so on. Sentences
/// stand longest first, so those that are still running at a step are the first ones.
/// </summary>
internal sealed class Packing
{
    private readonly int[] offsets;

    /// <summary>Lays sentences out.</summary>
    /// <param name="lengths">Length of each sentence, longest first, none empty.</param>
    public Packing(ReadOnlySpan<int> lengths)
    {
        Sentences = lengths.Length;
        offsets = new int[lengths[0] + 1];
        for (int t = 0, running = lengths.Length; t < lengths[0]; t++)
        {
            while (lengths[running - 1] <= t)
            {
                running--;
            }

            offsets[t + 1] = offsets[t] + running;
        }
    }

    /// <summary>How many sentences.</summary>
    public int Sentences { get; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps => offsets.Length - 1;

    /// <summary>How many words.</summary>
    public int Words => offsets[^1];

    /// <summary>How many sentences have a word at a step; none past the end.</summary>
    /// <param name="step">The step.</param>
    public int Running(int step) => step < 0 || step >= Steps ? 0 : offsets[step + 1] - offsets[step];

    /// <summary>The row of the first sentence's word at a step.</summary>
    /// <param name="step">The step.</param>
    public int First(int step) => offsets[step];

    /// <summary>The row of a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The word's place in it.</param>
    public int Row(int sentence, int word) => offsets[word] + sentence;
}
