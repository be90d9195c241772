namespace Casus.Learning.Neural.Training;

/// <summary>A matrix that is learned: [inputs, outputs], row-major. Each worker adds to a gradient of its own.</summary>
internal sealed class Parameter
{
    private readonly float[] transposed;

    /// <summary>Makes a matrix.</summary>
    /// <param name="name">The name under which it is saved.</param>
    /// <param name="rows">Inputs.</param>
    /// <param name="columns">Outputs.</param>
    /// <param name="workers">How many workers add gradients.</param>
    public Parameter(string name, int rows, int columns, int workers)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        var length = rows * columns;
        Values = new float[length];
        transposed = new float[length];
        Gradients = [.. Enumerable.Range(0, workers).Select(_ => new float[length])];
        FirstMoment = new float[length];
        SecondMoment = new float[length];
    }

    /// <summary>The name under which it is saved.</summary>
    public string Name { get; }

    /// <summary>Inputs.</summary>
    public int Rows { get; }

    /// <summary>Outputs.</summary>
    public int Columns { get; }

    /// <summary>The numbers: [rows, columns].</summary>
    public float[] Values { get; }

    /// <summary>The numbers turned: [columns, rows], as of the last <see cref="Turn"/>.</summary>
    public ReadOnlySpan<float> Transposed => transposed;

    /// <summary>The gradient of each worker: [rows, columns].</summary>
    public float[][] Gradients { get; }

    /// <summary>Running mean of the gradient.</summary>
    public float[] FirstMoment { get; }

    /// <summary>Running mean of the squared gradient.</summary>
    public float[] SecondMoment { get; }

    /// <summary>Makes <see cref="Transposed"/> current.</summary>
    public void Turn() => Matrices.Transpose(Values, transposed, Rows, Columns);

    /// <summary>Fills with uniform random numbers for layers of this size (Glorot and Bengio 2010).</summary>
    /// <param name="random">Where from.</param>
    /// <param name="gain">A factor.</param>
    public Parameter Fill(Random random, float gain = 1f)
    {
        var limit = gain * MathF.Sqrt(6f / (Rows + Columns));
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = limit * ((2f * random.NextSingle()) - 1f);
        }

        Turn();
        return this;
    }

    /// <summary>Adds X·W to Y.</summary>
    /// <param name="x">[count, rows].</param>
    /// <param name="y">[count, columns].</param>
    /// <param name="count">Rows of x and y.</param>
    public void Forward(ReadOnlySpan<float> x, Span<float> y, int count) => Matrices.AddProduct(x, Rows, Values, y, count, Rows, Columns);

    /// <summary>Adds to the gradient of W, and of X where asked.</summary>
    /// <param name="worker">Which gradient.</param>
    /// <param name="x">[count, rows].</param>
    /// <param name="dy">Gradient of Y: [count, columns].</param>
    /// <param name="dx">Gradient of X to add to: [count, rows]; empty for none.</param>
    /// <param name="count">Rows of x and y.</param>
    public void Backward(int worker, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int count)
    {
        Matrices.AddTransposedProduct(x, Rows, dy, Gradients[worker], Rows, count, Columns);
        if (!dx.IsEmpty)
        {
            Matrices.AddProduct(dy, Columns, transposed, dx, count, Columns, Rows);
        }
    }

    /// <summary>Adds this row to each row of Y.</summary>
    /// <param name="y">[count, columns].</param>
    public void AddTo(Span<float> y)
    {
        for (var at = 0; at < y.Length; at += Columns)
        {
            Vectors.Add(Values, y.Slice(at, Columns));
        }
    }

    /// <summary>Adds the sum of the rows of a gradient to the gradient of this row.</summary>
    /// <param name="worker">Which gradient.</param>
    /// <param name="dy">[count, columns].</param>
    public void AddGradient(int worker, ReadOnlySpan<float> dy)
    {
        for (var at = 0; at < dy.Length; at += Columns)
        {
            Vectors.Add(dy.Slice(at, Columns), Gradients[worker]);
        }
    }
}
