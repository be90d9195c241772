namespace Casus.Learning.Neural.Training;

/// <summary>
/// Scores every word as the head of every other: bilinear over two views of a word (Dozat and Manning 2017). Node 0 is the
/// root, node i+1 is word i of a sentence.
/// </summary>
internal sealed class ArcHead
{
    private readonly int width;

    /// <summary>Makes the parameters.</summary>
    /// <param name="inputs">Width of the encoder's output.</param>
    /// <param name="width">Width of the views, a multiple of 32.</param>
    /// <param name="workers">How many workers add gradients.</param>
    /// <param name="random">For the first weights.</param>
    public ArcHead(int inputs, int width, int workers, Random random)
    {
        this.width = width;
        Dependent = new Parameter("arcs.dependent", inputs, width, workers).Fill(random);
        DependentBias = new Parameter("arcs.dependent.bias", 1, width, workers);
        Head = new Parameter("arcs.head", inputs, width, workers).Fill(random);
        HeadBias = new Parameter("arcs.head.bias", 1, width, workers);
        Root = new Parameter("arcs.root", 1, width, workers).Fill(random);
        Bilinear = new Parameter("arcs.bilinear", width, width, workers).Fill(random, 0.5f);
        Prior = new Parameter("arcs.prior", 1, width, workers);
    }

    /// <summary>All parameters.</summary>
    public IEnumerable<Parameter> Parameters => [Dependent, DependentBias, Head, HeadBias, Root, Bilinear, Prior];

    private Parameter Dependent { get; }

    private Parameter DependentBias { get; }

    private Parameter Head { get; }

    private Parameter HeadBias { get; }

    private Parameter Root { get; }

    private Parameter Bilinear { get; }

    private Parameter Prior { get; }

    /// <summary>The two views of the words of a batch.</summary>
    /// <param name="t">[count, inputs].</param>
    /// <param name="count">Rows.</param>
    /// <param name="arena">Memory.</param>
    public (Stretch Dependents, Stretch Heads) Views(Stretch t, int count, Arena arena) =>
        (View(Dependent, DependentBias, t, count, arena), View(Head, HeadBias, t, count, arena));

    /// <summary>Scores of a sentence: row i holds the score of each node as the head of word i.</summary>
    /// <param name="dependents">View of the sentence's words as dependents: [n, width].</param>
    /// <param name="heads">View of the nodes as heads, the root first: [n + 1, width].</param>
    /// <param name="products">Dependents times the bilinear matrix plus the prior, filled here: [n, width].</param>
    /// <param name="scores">[n, n + 1], filled here; a word is never its own head.</param>
    /// <param name="n">Number of words.</param>
    public void Scores(ReadOnlySpan<float> dependents, ReadOnlySpan<float> heads, Span<float> products, Span<float> scores, int n)
    {
        Prior.AddTo(products);
        Bilinear.Forward(dependents, products, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                scores[(i * (n + 1)) + j] =
                    j == i + 1 ? -1e9f : Vectors.Dot(products.Slice(i * width, width), heads.Slice(j * width, width));
            }
        }
    }

    /// <summary>The nodes of a sentence as heads: the root, then its words.</summary>
    /// <param name="heads">View of all words.</param>
    /// <param name="first">First row of the sentence.</param>
    /// <param name="n">Number of words.</param>
    /// <param name="arena">Memory.</param>
    public Stretch Nodes(Stretch heads, int first, int n, Arena arena)
    {
        var nodes = arena.Take((n + 1) * width);
        Root.Values.CopyTo(nodes.Span);
        heads.Slice(first * width, n * width).CopyTo(nodes.Span[width..]);
        return nodes;
    }

    /// <summary>Adds the gradients of the log loss of each word's head.</summary>
    /// <param name="worker">Which gradients.</param>
    /// <param name="t">[count, inputs].</param>
    /// <param name="starts">First row of each sentence, then the number of rows.</param>
    /// <param name="gold">The right node of each row; -1 where it is unknown.</param>
    /// <param name="dt">Gradient of t to add to.</param>
    /// <param name="masks">Factors of the two views, [count, width] each; empty for none.</param>
    /// <param name="arena">Memory.</param>
    /// <returns>The summed loss in nats.</returns>
    public double Learn(
        int worker, Stretch t, ReadOnlySpan<int> starts, ReadOnlySpan<int> gold, Stretch dt, (Stretch Dependents, Stretch Heads) masks, Arena arena)
    {
        var count = gold.Length;
        var (dependents, heads) = Views(t, count, arena);
        var raw = (Dependents: Copy(dependents, arena), Heads: Copy(heads, arena));
        Mask(masks.Dependents, dependents);
        Mask(masks.Heads, heads);
        Stretch dDependents = arena.Take(count * width), dHeads = arena.Take(count * width);
        var loss = 0.0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var labels = gold[starts[s]..starts[s + 1]];
            if (labels[0] >= 0)
            {
                loss += LearnSentence(worker, dependents, heads, starts[s], labels, dDependents, dHeads, arena);
            }
        }

        Mask(masks.Dependents, dDependents);
        Mask(masks.Heads, dHeads);
        Back(worker, Dependent, DependentBias, t, raw.Dependents, dDependents, dt, count);
        Back(worker, Head, HeadBias, t, raw.Heads, dHeads, dt, count);
        return loss;
    }

    private static Stretch Copy(Stretch block, Arena arena)
    {
        var copy = arena.Take(block.Length);
        block.Span.CopyTo(copy.Span);
        return copy;
    }

    private static void Mask(Stretch mask, Stretch values)
    {
        if (mask.Length > 0)
        {
            Vectors.Multiply(mask.Span, values.Span);
        }
    }

    private static Stretch View(Parameter weight, Parameter bias, Stretch t, int count, Arena arena)
    {
        var view = arena.Take(count * weight.Columns);
        bias.AddTo(view.Span);
        weight.Forward(t.Span, view.Span, count);
        Vectors.Rectify(view.Span);
        return view;
    }

    private static void Back(int worker, Parameter weight, Parameter bias, Stretch t, Stretch view, Stretch dView, Stretch dt, int count)
    {
        Vectors.RectifyBack(view.Span, dView.Span);
        weight.Backward(worker, t.Span, dView.Span, dt.Span, count);
        bias.AddGradient(worker, dView.Span);
    }

    private double LearnSentence(
        int worker, Stretch dependents, Stretch heads, int first, ReadOnlySpan<int> gold, Stretch dDependents, Stretch dHeads, Arena arena)
    {
        var n = gold.Length;
        var words = dependents.Slice(first * width, n * width);
        var nodes = Nodes(heads, first, n, arena);
        Stretch products = arena.Take(n * width), scores = arena.Take(n * (n + 1));
        Scores(words, nodes.Span, products.Span, scores.Span, n);
        Stretch dProducts = arena.Take(n * width), dNodes = arena.Take((n + 1) * width);
        var loss = 0.0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * (n + 1), n + 1);
            loss += SoftmaxHead.ToGradient(row, gold[i], 1f);
            for (var j = 0; j <= n; j++)
            {
                Vectors.AddScaled(row[j], nodes.Slice(j * width, width), dProducts.Slice(i * width, width));
                Vectors.AddScaled(row[j], products.Slice(i * width, width), dNodes.Slice(j * width, width));
            }
        }

        Prior.AddGradient(worker, dProducts.Span);
        Bilinear.Backward(worker, words, dProducts.Span, dDependents.Slice(first * width, n * width), n);
        Vectors.Add(dNodes.Slice(0, width), Root.Gradients[worker]);
        Vectors.Add(dNodes.Slice(width, n * width), dHeads.Slice(first * width, n * width));
        return loss;
    }
}
