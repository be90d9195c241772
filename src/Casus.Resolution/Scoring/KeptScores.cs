namespace Casus.Resolution.Scoring;

/// <summary>
/// How one of a story's numbered things compared with others, by their numbers: looked up without hashing. Not for several threads.
/// </summary>
/// <typeparam name="T">What comes out of a comparison.</typeparam>
internal struct KeptScores<T>
    where T : class
{
    private const int Most = 512; // numbers of a story; of more things, not every comparison is kept

    private T?[]? scores; // by number of the other; null while nothing is kept

    /// <summary>What was kept of a comparison, or null.</summary>
    /// <param name="other">The number of the other.</param>
    public readonly T? Of(int other) => scores is { } kept && other < kept.Length ? kept[other] : null;

    /// <summary>Keeps what came out of a comparison, unless a number is too high.</summary>
    /// <param name="own">The number of the one.</param>
    /// <param name="other">The number of the other.</param>
    /// <param name="score">What came out.</param>
    /// <returns>The same.</returns>
    public T Keep(int own, int other, T score)
    {
        if (own >= Most || other >= Most)
        {
            return score;
        }

        int room = scores?.Length ?? 0;
        if (scores is null || other >= room)
        {
            Array.Resize(ref scores, Math.Max(other + 1, Math.Min(Most, room * 2)));
        }

        return scores[other] = score;
    }
}
