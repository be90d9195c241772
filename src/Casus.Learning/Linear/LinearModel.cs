using System.Runtime.CompilerServices;

namespace Casus.Learning.Linear;

/// <summary>
/// A linear classifier over hashed features: the score of a label is the sum of the weights that the present features
/// have for it. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// Weights live in buckets. A feature key names a bucket with its low bits and proves itself there with a 14-bit
/// fingerprint from its high bits; one packed word holds fingerprint, label and the 8-bit signed square root of the weight, so a model is two
/// arrays that are read from a file as they are.
/// </remarks>
public sealed partial class LinearModel
{
    /// <summary>The most labels a model can have.</summary>
    public const int MaxLabels = 1024;

    internal const int FingerprintShift = 50;
    internal const int LabelShift = 8;

    // starts: [2^bucketBits + 1]; entries of bucket b are entries[starts[b]..starts[b + 1]).
    private readonly int[] starts;

    // entries: fingerprint 14 bits, label 10 bits, root of the weight 8 bits (two's complement), high to low.
    private readonly uint[] entries;
    private readonly string[] labels;
    private readonly ulong mask;

    internal LinearModel(string[] labels, int templates, int[] starts, uint[] entries)
    {
        this.labels = labels;
        this.starts = starts;
        this.entries = entries;
        Templates = templates;
        mask = (ulong)(starts.Length - 2);
    }

    /// <summary>The names of the labels; a label's number is its place here.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>The number of the feature template set the model was trained with; it must be the reader's own.</summary>
    public int Templates { get; }

    /// <summary>How many weights are kept.</summary>
    public int WeightCount => entries.Length;

    /// <summary>Adds up the weights of the features present, for every label.</summary>
    /// <param name="features">The keys of the features present; a key given twice counts twice.</param>
    /// <param name="scores">One number a label, in units of the model's own; overwritten. Only their order has a meaning.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> is shorter than the list of labels.</exception>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        if (scores.Length < labels.Length)
        {
            throw new ArgumentException("one score for each label is needed", nameof(scores));
        }

        scores.Clear();
        foreach (var key in features)
        {
            AddTo(scores, key);
        }
    }

    /// <summary>The label with the highest score; the lower number wins a draw.</summary>
    /// <param name="features">The keys of the features present.</param>
    /// <param name="scores">Memory for one number a label; overwritten.</param>
    public int Best(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Score(features, scores);
        var best = 0;
        for (var i = 1; i < labels.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddTo(Span<int> scores, ulong key)
    {
        var bucket = (int)(key & mask);
        var fingerprint = (uint)(key >> FingerprintShift);
        var end = starts[bucket + 1];
        for (var i = starts[bucket]; i < end; i++)
        {
            var entry = entries[i];
            if (entry >> 18 == fingerprint)
            {
                // A weight is stored as its signed square root: small weights keep their differences in 8 bits.
                int root = (sbyte)(byte)entry;
                scores[(int)((entry >> LabelShift) & 0x3FF)] += root * Math.Abs(root);
            }
        }
    }
}
