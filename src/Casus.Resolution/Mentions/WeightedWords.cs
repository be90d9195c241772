namespace Casus.Resolution.Mentions;

/// <summary>Words with weights that make a vector of length one: the log of the count times how rare the word is.</summary>
internal sealed class WeightedWords
{
    private readonly int[] words; // ascending
    private readonly float[] weights;

    public WeightedWords(IEnumerable<string> all, WordNumbers numbers)
    {
        var counts = all.Select(numbers.Of).GroupBy(n => n).OrderBy(g => g.Key).Select(g => (Word: g.Key, Weight: (1 + MathF.Log(g.Count())) * numbers.Weight(g.Key))).ToList();
        float length = MathF.Sqrt(counts.Sum(c => c.Weight * c.Weight)) + 1e-9f;
        words = [.. counts.Select(c => c.Word)];
        weights = [.. counts.Select(c => c.Weight / length)];
    }

    /// <summary>The words, ascending.</summary>
    public int[] Words => words;

    /// <summary>By word: its weight.</summary>
    public float[] Weights => weights;

    /// <summary>How alike two lists are, 0 to 1.</summary>
    public static float Likeness(WeightedWords a, WeightedWords b)
    {
        float sum = 0;
        for (int i = 0, j = 0; i < a.words.Length && j < b.words.Length;)
        {
            if (a.words[i] == b.words[j])
            {
                sum += a.weights[i++] * b.weights[j++];
            }
            else if (a.words[i] < b.words[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
