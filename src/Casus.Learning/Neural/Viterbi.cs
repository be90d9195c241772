namespace Casus.Learning.Neural;

/// <summary>Finds the best sequence of labels where each pair of neighbours has a score. Immutable and safe to share.</summary>
public sealed class Viterbi
{
    // transitions: [to, from], so that the scores into a label lie together.
    private readonly float[] transitions;
    private readonly float[] start;

    /// <summary>Takes the scores over.</summary>
    /// <param name="transitions">[labels, labels] from and to; minus infinity where a label may not follow.</param>
    /// <param name="start">[labels]; minus infinity where a label may not begin. One label at least may begin and follow all.</param>
    public Viterbi(ReadOnlySpan<float> transitions, ReadOnlySpan<float> start)
    {
        LabelCount = start.Length;
        if (transitions.Length != LabelCount * LabelCount)
        {
            throw new ArgumentException("the transitions are not labels × labels", nameof(transitions));
        }

        this.start = start.ToArray();
        this.transitions = new float[transitions.Length];
        for (var from = 0; from < LabelCount; from++)
        {
            for (var to = 0; to < LabelCount; to++)
            {
                this.transitions[(to * LabelCount) + from] = transitions[(from * LabelCount) + to];
            }
        }
    }

    /// <summary>Number of labels, at most 255.</summary>
    public int LabelCount { get; }

    /// <summary>Finds the best sequence; of equal ones the one with lower labels at the end.</summary>
    /// <param name="scores">[elements, stride]; the first numbers of a row are the labels' scores.</param>
    /// <param name="stride">Numbers from row to row.</param>
    /// <param name="labels">The label of each element; its length gives their number. Overwritten.</param>
    /// <param name="memory">At least (elements + 2) × labels numbers; overwritten.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<byte> labels, Span<float> memory)
    {
        if (labels.Length == 0)
        {
            return;
        }

        // memory: best sums so far, those of the step before, and for each element and label the best label before.
        var now = memory[..LabelCount];
        var before = memory.Slice(LabelCount, LabelCount);
        var back = memory[(2 * LabelCount)..];
        for (var to = 0; to < LabelCount; to++)
        {
            now[to] = scores[to] + start[to];
        }

        for (var n = 1; n < labels.Length; n++)
        {
            now.CopyTo(before);
            Step(scores.Slice(n * stride, LabelCount), before, now, back.Slice(n * LabelCount, LabelCount));
        }

        var best = Activations.IndexOfLargest(now);
        for (var n = labels.Length - 1; n >= 0; n--)
        {
            labels[n] = (byte)best;
            best = n == 0 ? best : (int)back[(n * LabelCount) + best];
        }
    }

    private void Step(ReadOnlySpan<float> scores, ReadOnlySpan<float> before, Span<float> now, Span<float> back)
    {
        for (var to = 0; to < now.Length; to++)
        {
            var into = transitions.AsSpan(to * LabelCount, LabelCount);
            var best = 0;
            var largest = float.NegativeInfinity;
            for (var from = 0; from < into.Length; from++)
            {
                var sum = before[from] + into[from];
                if (sum > largest)
                {
                    largest = sum;
                    best = from;
                }
            }

            now[to] = largest + scores[to];
            back[to] = best;
        }
    }
}
