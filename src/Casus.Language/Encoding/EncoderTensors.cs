using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>Takes tensors out of a model file, whichever way their numbers are kept.</summary>
internal static class EncoderTensors
{
    // The tensors that a shipped model keeps as bytes: the ends of their names.
    private static readonly string[] ByteEndings =
        ["words.vectors", "hashed", ".input", ".recurrent", ".weight", "arcs.dependent", "arcs.head", "rels.dependent", "rels.head", "rels.output"];

    /// <summary>The model as it is shipped: large matrices as bytes, the rest as it is.</summary>
    /// <param name="file">The model as trained.</param>
    public static TensorFile Pack(TensorFile file) => new(
        file.Templates,
        file.Tensors.Select(t => ByteEndings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)) ? AsBytes(t) : t));

    /// <summary>A matrix as bytes; one of real numbers is quantised as the shipped file would have it.</summary>
    /// <param name="tensor">The matrix.</param>
    public static Tensor AsBytes(Tensor tensor) =>
        tensor.Kind == TensorKind.Real ? Tensor.OfBytes(tensor.Name, tensor.Rows, tensor.Columns, tensor.Floats) : tensor;

    /// <summary>The numbers of a matrix, [rows, columns].</summary>
    /// <param name="tensor">The matrix.</param>
    public static float[] AsReals(Tensor tensor)
    {
        if (tensor.Kind == TensorKind.Real)
        {
            return tensor.Floats.ToArray();
        }

        var reals = new float[tensor.Rows * tensor.Columns];
        for (var n = 0; n < reals.Length; n++)
        {
            reals[n] = tensor.Bytes[n] * tensor.Scales[n / tensor.Columns];
        }

        return reals;
    }

    /// <summary>A matrix with rows and columns changed places, [columns, rows] as the right side of a <see cref="RealProduct"/>.</summary>
    /// <param name="tensor">The matrix.</param>
    public static float[] Turned(Tensor tensor)
    {
        var reals = AsReals(tensor);
        var turned = new float[tensor.Columns * RealProduct.Width(tensor.Rows)];
        for (var n = 0; n < reals.Length; n++)
        {
            turned[RealProduct.Place(n % tensor.Columns, n / tensor.Columns, tensor.Columns)] = reals[n];
        }

        return turned;
    }

    /// <summary>A matrix as the right side of a <see cref="RealProduct"/>.</summary>
    /// <param name="tensor">The matrix.</param>
    public static float[] Blocked(Tensor tensor)
    {
        var reals = AsReals(tensor);
        var blocked = new float[tensor.Rows * RealProduct.Width(tensor.Columns)];
        for (var n = 0; n < reals.Length; n++)
        {
            blocked[RealProduct.Place(n / tensor.Columns, n % tensor.Columns, tensor.Rows)] = reals[n];
        }

        return blocked;
    }

    /// <summary>A tensor of an expected shape.</summary>
    /// <param name="file">The model.</param>
    /// <param name="name">The tensor's name.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="InvalidDataException">The model lacks it or it has another shape.</exception>
    public static Tensor Get(TensorFile file, string name, int rows, int columns)
    {
        var tensor = file[name];
        return tensor.Rows == rows && tensor.Columns == columns
            ? tensor
            : throw new InvalidDataException($"{name} has shape {tensor.Rows} × {tensor.Columns}; expected {rows} × {columns}");
    }
}
