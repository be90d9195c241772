namespace Casus.Learning.Neural.Training;

/// <summary>Chooses the labels of a sentence together: a linear chain of conditional probability (Lafferty et al. 2001).</summary>
internal sealed class ChainHead
{
    private readonly SoftmaxHead words;

    /// <summary>Makes the parameters.</summary>
    /// <param name="name">Their common name.</param>
    /// <param name="inputs">Width of the encoder's output.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="workers">How many workers add gradients.</param>
    /// <param name="random">For the first weights.</param>
    public ChainHead(string name, int inputs, int labels, int workers, Random random)
    {
        words = new SoftmaxHead(name, inputs, labels, workers, random);
        Transitions = new Parameter(name + ".transitions", labels, labels, workers);
        Start = new Parameter(name + ".start", 1, labels, workers);
    }

    /// <summary>How many labels.</summary>
    public int Labels => words.Labels;

    /// <summary>The scores of each word by itself.</summary>
    public SoftmaxHead Words => words;

    /// <summary>Score of a label after another: [from, to].</summary>
    public Parameter Transitions { get; }

    /// <summary>Score of a label at the start: [1, labels].</summary>
    public Parameter Start { get; }

    /// <summary>Adds the gradients of the log loss of whole sentences.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="t">[count, inputs], sentence after sentence.</param>
    /// <param name="starts">First row of each sentence, then the number of rows.</param>
    /// <param name="gold">The right label of each row; a sentence that begins with -1 is left out.</param>
    /// <param name="dt">Gradient of t to add to.</param>
    /// <param name="weight">Weight of this loss among others.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>The summed loss in nats.</returns>
    public double Learn(int worker, Stretch t, ReadOnlySpan<int> starts, ReadOnlySpan<int> gold, Stretch dt, float weight, Arena arena)
    {
        var scores = words.Scores(t, gold.Length, arena);
        var loss = 0.0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var rows = scores.Slice(starts[s] * words.Stride, (starts[s + 1] - starts[s]) * words.Stride);
            var labels = gold[starts[s]..starts[s + 1]];
            if (labels[0] < 0)
            {
                rows.Clear();
            }
            else
            {
                loss += LearnSentence(worker, rows, labels, weight, arena);
            }
        }

        words.Backward(worker, t, scores, dt, gold.Length);
        return loss;
    }

    private static float LogSum(ReadOnlySpan<float> x)
    {
        var largest = float.MinValue;
        foreach (var value in x)
        {
            largest = Math.Max(largest, value);
        }

        var sum = 0f;
        foreach (var value in x)
        {
            sum += MathF.Exp(value - largest);
        }

        return largest + MathF.Log(sum);
    }

    private double LearnSentence(int worker, Span<float> rows, ReadOnlySpan<int> gold, float weight, Arena arena)
    {
        int n = gold.Length, labels = Labels, stride = words.Stride;
        var forward = arena.Take(n * labels).Span;
        var backward = arena.Take(n * labels).Span;
        var total = Sums(rows, forward, backward, n);
        var loss = total - (double)GoldScore(rows, gold);
        var transitions = Transitions.Gradients[worker];
        for (var i = 1; i < n; i++)
        {
            for (var p = 0; p < labels; p++)
            {
                for (var l = 0; l < labels; l++)
                {
                    var at = (p * labels) + l;
                    transitions[at] += weight * MathF.Exp(forward[((i - 1) * labels) + p] + Transitions.Values[at]
                        + rows[(i * stride) + l] + backward[(i * labels) + l] - total);
                }
            }

            transitions[(gold[i - 1] * labels) + gold[i]] -= weight;
        }

        var start = Start.Gradients[worker];
        for (var i = 0; i < n; i++)
        {
            var row = rows.Slice(i * stride, stride);
            row[labels..].Clear();
            for (var l = 0; l < labels; l++)
            {
                row[l] = weight * (MathF.Exp(forward[(i * labels) + l] + backward[(i * labels) + l] - total) - (l == gold[i] ? 1f : 0f));
                start[l] += i == 0 ? row[l] : 0f;
            }
        }

        return loss;
    }

    private float GoldScore(ReadOnlySpan<float> rows, ReadOnlySpan<int> gold)
    {
        var score = Start.Values[gold[0]] + rows[gold[0]];
        for (var i = 1; i < gold.Length; i++)
        {
            score += Transitions.Values[(gold[i - 1] * Labels) + gold[i]] + rows[(i * words.Stride) + gold[i]];
        }

        return score;
    }

    // Log sums over all labellings before and after each word; the whole sum is returned.
    private float Sums(ReadOnlySpan<float> rows, Span<float> forward, Span<float> backward, int n)
    {
        int labels = Labels, stride = words.Stride;
        Span<float> terms = stackalloc float[labels];
        for (var l = 0; l < labels; l++)
        {
            forward[l] = Start.Values[l] + rows[l];
        }

        for (var i = 1; i < n; i++)
        {
            for (var l = 0; l < labels; l++)
            {
                for (var p = 0; p < labels; p++)
                {
                    terms[p] = forward[((i - 1) * labels) + p] + Transitions.Values[(p * labels) + l];
                }

                forward[(i * labels) + l] = LogSum(terms) + rows[(i * stride) + l];
            }
        }

        for (var i = n - 2; i >= 0; i--)
        {
            for (var p = 0; p < labels; p++)
            {
                for (var l = 0; l < labels; l++)
                {
                    terms[l] = Transitions.Values[(p * labels) + l] + rows[((i + 1) * stride) + l] + backward[((i + 1) * labels) + l];
                }

                backward[(i * labels) + p] = LogSum(terms);
            }
        }

        return LogSum(forward.Slice((n - 1) * labels, labels));
    }
}
