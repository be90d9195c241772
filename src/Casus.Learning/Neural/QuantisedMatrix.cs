using System.Runtime.InteropServices;

namespace Casus.Learning.Neural;

/// <summary>
/// A matrix of signed bytes [outputs, inputs] with one scale an output and a bias, multiplied with inputs between -1 and 1 that
/// are bytes too (see <see cref="Activations.Quantise(ReadOnlySpan{float}, Span{byte})"/>). Sums are exact integers, the same on every machine and for every number of
/// rows. Immutable and safe to share.
/// </summary>
public sealed partial class QuantisedMatrix
{
    /// <summary>Outputs are computed so many at a time; <see cref="Width"/> is a multiple.</summary>
    public const int BlockWidth = 32;

    private const int Lane = 8;

    // An input is a byte of 1 to 255 for -1 to 1.
    private const int InputShift = 128;
    private const int InputLimit = 127;

    // weights: for each block of 32 outputs, for each four inputs, the 32 outputs' four weights.
    private readonly sbyte[] weights;

    // start: -128 times the sum of an output's weights: [Width].
    private readonly int[] start;
    private readonly float[] scale;
    private readonly float[] bias;
    private readonly DotPath path;

    /// <summary>Stacks matrices over the same inputs.</summary>
    /// <param name="parts">
    /// Weights [outputs, inputs], as bytes or as real numbers, which are quantised here, and biases [1, outputs], null for none.
    /// </param>
    /// <param name="path">The path to use, one that the machine has.</param>
    /// <exception cref="InvalidDataException">The parts do not fit each other, or the inputs are no multiple of four.</exception>
    public QuantisedMatrix(IReadOnlyList<(Tensor Weights, Tensor? Bias)> parts, DotPath path)
    {
        ArgumentNullException.ThrowIfNull(parts);
        this.path = path;
        Inputs = parts[0].Weights.Columns;
        Outputs = parts.Sum(p => p.Weights.Rows);
        Width = (Outputs + BlockWidth - 1) / BlockWidth * BlockWidth;
        weights = new sbyte[Width * Inputs];
        start = new int[Width];
        scale = new float[Width];
        bias = new float[Width];
        var at = 0;
        foreach (var (part, partBias) in parts)
        {
            if (part.Columns != Inputs || Inputs % 4 != 0 || (partBias is not null && partBias.Rows * partBias.Columns != part.Rows))
            {
                throw new InvalidDataException(
                    $"{part.Name} has shape {part.Rows} × {part.Columns}, which does not fit {Inputs} inputs or its bias");
            }

            Pack(part.Kind == TensorKind.Real ? Tensor.OfBytes(part.Name, part.Rows, part.Columns, part.Floats) : part, at);
            partBias?.Floats.CopyTo(bias.AsSpan(at));
            at += part.Rows;
        }
    }

    /// <summary>A matrix alone.</summary>
    /// <param name="weights">Weights [outputs, inputs].</param>
    /// <param name="bias">Bias [1, outputs], null for none.</param>
    /// <param name="path">The path to use, one that the machine has.</param>
    public QuantisedMatrix(Tensor weights, Tensor? bias, DotPath path)
        : this([(weights, bias)], path)
    {
    }

    /// <summary>Numbers of an input row.</summary>
    public int Inputs { get; }

    /// <summary>Numbers of an output row that mean something.</summary>
    public int Outputs { get; }

    /// <summary>Numbers that are written for an output row: <see cref="Outputs"/> rounded up.</summary>
    public int Width { get; }

    /// <summary>Multiplies rows of inputs.</summary>
    /// <param name="input">Quantised inputs, [rows, inputStride]; the first <see cref="Inputs"/> of a row count.</param>
    /// <param name="inputStride">Bytes from row to row.</param>
    /// <param name="output">[rows, outputStride]; <see cref="Width"/> numbers of a row are written.</param>
    /// <param name="outputStride">Numbers from row to row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="isAdded">True to add to what the output holds, false to begin with the bias.</param>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public void Multiply(
        ReadOnlySpan<byte> input, int inputStride, Span<float> output, int outputStride, int rows, bool isAdded)
    {
        if (rows <= 0)
        {
            return;
        }

        if (inputStride < 0 || outputStride < 0 || input.Length < ((long)(rows - 1) * inputStride) + Inputs
            || output.Length < ((long)(rows - 1) * outputStride) + Width)
        {
            throw new ArgumentException("the rows do not fit the spans");
        }

        ref var from = ref MemoryMarshal.GetReference(input);
        ref var to = ref MemoryMarshal.GetReference(output);
        switch (path)
        {
            case DotPath.AvxVnni:
                MultiplyVectors<VnniDot>(ref from, inputStride, ref to, outputStride, rows, isAdded);
                break;
            case DotPath.Avx2:
                MultiplyVectors<Avx2Dot>(ref from, inputStride, ref to, outputStride, rows, isAdded);
                break;
            default:
                MultiplyPlainly(input, inputStride, output, outputStride, rows, isAdded);
                break;
        }
    }

    private void Pack(Tensor part, int first)
    {
        var bytes = part.Bytes;
        var scales = part.Scales;
        for (var r = 0; r < part.Rows; r++)
        {
            var output = first + r;
            var sum = 0;
            for (var k = 0; k < Inputs; k++)
            {
                var weight = Math.Max(bytes[(r * Inputs) + k], (sbyte)-InputLimit);
                weights[Place(output, k)] = weight;
                sum += weight;
            }

            start[output] = -InputShift * sum;
            scale[output] = scales[r] / InputLimit;
        }
    }

    private int Place(int output, int input) =>
        ((output / BlockWidth) * BlockWidth * Inputs) + ((input / 4) * BlockWidth * 4) + ((output % BlockWidth) * 4) + (input % 4);

    private void MultiplyPlainly(
        ReadOnlySpan<byte> input, int inputStride, Span<float> output, int outputStride, int rows, bool isAdded)
    {
        Span<int> sums = stackalloc int[BlockWidth];
        for (var block = 0; block < Width; block += BlockWidth)
        {
            var part = weights.AsSpan(block * Inputs, BlockWidth * Inputs);
            for (var row = 0; row < rows; row++)
            {
                SumPlainly(input.Slice(row * inputStride, Inputs), part, sums);
                var to = output.Slice((row * outputStride) + block, BlockWidth);
                for (var n = 0; n < BlockWidth; n++)
                {
                    to[n] = MathF.FusedMultiplyAdd(sums[n], scale[block + n], isAdded ? to[n] : bias[block + n]);
                }
            }
        }
    }

    private static void SumPlainly(ReadOnlySpan<byte> inputs, ReadOnlySpan<sbyte> block, Span<int> sums)
    {
        sums.Clear();
        for (var k = 0; k < inputs.Length; k += 4)
        {
            int a = inputs[k] - InputShift, b = inputs[k + 1] - InputShift, c = inputs[k + 2] - InputShift, d = inputs[k + 3] - InputShift;
            var four = block.Slice(k * BlockWidth, BlockWidth * 4);
            for (var n = 0; n < sums.Length; n++)
            {
                sums[n] += (a * four[4 * n]) + (b * four[(4 * n) + 1]) + (c * four[(4 * n) + 2]) + (d * four[(4 * n) + 3]);
            }
        }
    }
}
