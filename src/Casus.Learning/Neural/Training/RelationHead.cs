namespace Casus.Learning.Neural.Training;

/// <summary>Names the relation of a word to its head: a rectified sum of two views, then one score a relation.</summary>
internal sealed class RelationHead
{
    private readonly int width;

    /// <summary>Makes the parameters.</summary>
    /// <param name="inputs">Width of the encoder's output.</param>
    /// <param name="width">Width of the views, a multiple of 32.</param>
    /// <param name="labels">How many relations.</param>
    /// <param name="workers">How many workers add gradients.</param>
    /// <param name="random">For the first weights.</param>
    public RelationHead(int inputs, int width, int labels, int workers, Random random)
    {
        this.width = width;
        Dependent = new Parameter("rels.dependent", inputs, width, workers).Fill(random);
        Head = new Parameter("rels.head", inputs, width, workers).Fill(random);
        Root = new Parameter("rels.root", 1, width, workers).Fill(random);
        Bias = new Parameter("rels.bias", 1, width, workers);
        Output = new SoftmaxHead("rels.output", width, labels, workers, random);
    }

    /// <summary>The scores from the rectified sum.</summary>
    public SoftmaxHead Output { get; }

    /// <summary>All parameters but those of <see cref="Output"/>.</summary>
    public IEnumerable<Parameter> Parameters => [Dependent, Head, Root, Bias];

    private Parameter Dependent { get; }

    private Parameter Head { get; }

    private Parameter Root { get; }

    private Parameter Bias { get; }

    /// <summary>The rectified sums of words and their heads.</summary>
    /// <param name="t">[count, inputs].</param>
    /// <param name="heads">Row of each word's head; -1 for the root, -2 for a word that is left out.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>[count, width].</returns>
    public Stretch Sums(Stretch t, ReadOnlySpan<int> heads, Arena arena)
    {
        Stretch own = arena.Take(heads.Length * width), above = arena.Take(heads.Length * width);
        Bias.AddTo(own.Span);
        Dependent.Forward(t.Span, own.Span, heads.Length);
        Head.Forward(t.Span, above.Span, heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            Vectors.Add(heads[i] < 0 ? Root.Values : above.Slice(heads[i] * width, width), own.Slice(i * width, width));
        }

        Vectors.Rectify(own.Span);
        return own;
    }

    /// <summary>Adds the gradients of the log loss of each word's relation to its right head.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="t">[count, inputs].</param>
    /// <param name="heads">Row of each word's head; -1 for the root, -2 for a word that is left out.</param>
    /// <param name="gold">The right relation; -1 where it is unknown.</param>
    /// <param name="dt">Gradient of t to add to.</param>
    /// <param name="mask">Factors of the sums, [count, width]; empty for none.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>The summed loss in nats.</returns>
    public double Learn(int worker, Stretch t, ReadOnlySpan<int> heads, ReadOnlySpan<int> gold, Stretch dt, Stretch mask, Arena arena)
    {
        var count = heads.Length;
        var sums = Sums(t, heads, arena);
        var raw = arena.Take(sums.Length);
        sums.Span.CopyTo(raw.Span);
        if (mask.Length > 0)
        {
            Vectors.Multiply(mask.Span, sums.Span);
        }

        Stretch dSums = arena.Take(count * width), dAbove = arena.Take(count * width);
        var loss = Output.Learn(worker, sums, gold, dSums, 1f, arena);
        if (mask.Length > 0)
        {
            Vectors.Multiply(mask.Span, dSums.Span);
        }

        Vectors.RectifyBack(raw.Span, dSums.Span);
        for (var i = 0; i < count; i++)
        {
            var to = heads[i] >= 0 ? dAbove.Slice(heads[i] * width, width) : Root.Gradients[worker];
            Vectors.Add(dSums.Slice(i * width, width), to);
        }

        Bias.AddGradient(worker, dSums.Span);
        Dependent.Backward(worker, t.Span, dSums.Span, dt.Span, count);
        Head.Backward(worker, t.Span, dAbove.Span, dt.Span, count);
        return loss;
    }
}
