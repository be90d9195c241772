using System.Runtime.Intrinsics;
using Casus.Learning.Neural;

namespace Casus.Language.Triggers;

/// <summary>
/// A <see cref="BagNetwork"/> whose numbers are vectors of words, made fast: features are found by hashing and vectors are
/// multiplied as bytes. Immutable and safe to share.
/// </summary>
internal sealed class TriggerNetwork
{
    private const int VectorShift = 128;
    private const float VectorLimit = 127;

    // slots: 1 + the row of a feature, at or after the place that its key names; 0 is free.
    private readonly int[] slots;
    private readonly Tensor keys;
    private readonly Tensor table;
    private readonly QuantisedMatrix[] dense;

    // bias: [Width]; output: [labels, Width]; both with zeros behind the units.
    private readonly float[] bias;
    private readonly float[][] output;
    private readonly float[] outputBias;
    private readonly VectorTable vectors;
    private readonly int hidden;

    /// <summary>Takes the tables of a model.</summary>
    /// <param name="file">The model, with the tensors of a bag.</param>
    /// <param name="vectors">The vectors of words.</param>
    /// <param name="labels">How many labels.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or does not fit.</exception>
    public TriggerNetwork(TensorFile file, VectorTable vectors, int labels)
    {
        (keys, table, this.vectors) = (file["bag.keys"], file["bag.table"], vectors);
        hidden = table.Columns;
        var (numbers, weights) = (file["bag.dense"], file["bag.output"]);
        if (hidden % Vector256<float>.Count != 0 || keys.Rows != table.Rows || numbers.Columns != hidden || numbers.Rows != TriggerFeatures.Vectors * vectors.Width
            || file["bag.bias"].Columns != hidden || weights.Rows != hidden || weights.Columns != labels || file["bag.output.bias"].Columns != labels)
        {
            throw new InvalidDataException($"the tables of triggers do not fit {hidden} units, {labels} labels and vectors of {vectors.Width}");
        }

        dense = [.. Enumerable.Range(0, TriggerFeatures.Vectors).Select(group => Turned(numbers, group * vectors.Width, vectors.Width))];
        bias = new float[Width];
        file["bag.bias"].Floats.CopyTo(bias);
        outputBias = file["bag.output.bias"].Floats.ToArray();
        output = [.. Enumerable.Range(0, labels).Select(label => Column(weights, label))];
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)((2 * keys.Rows) + 2))];
        for (int row = 0; row < keys.Rows; row++)
        {
            int at = (int)(keys.Keys[row] & (uint)(slots.Length - 1));
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = row + 1;
        }
    }

    /// <summary>Units, rounded up to what the products write.</summary>
    public int Width => dense[0].Width;

    /// <summary>Numbers of a vector.</summary>
    public int Inputs => dense[0].Inputs;

    /// <summary>Scores the labels.</summary>
    /// <param name="features">The features; unknown ones add nothing.</param>
    /// <param name="rows">The rows of three vectors; negative ones add nothing.</param>
    /// <param name="scratch">Memory.</param>
    /// <param name="scores">Takes the log-odds, one a label.</param>
    public void Score(ReadOnlySpan<ulong> features, (int Form, int Lemma, int Head) rows, TriggerScratch scratch, Span<float> scores)
    {
        Span<float> units = scratch.Units;
        bias.CopyTo(units);
        foreach (ulong feature in features)
        {
            AddFeature(BagNetwork.Key(feature), units);
        }

        AddVector(dense[0], rows.Form, scratch);
        AddVector(dense[1], rows.Lemma, scratch);
        AddVector(dense[2], rows.Head, scratch);
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] = outputBias[label] + Dot(units, output[label]);
        }
    }

    private void AddFeature(uint key, Span<float> units)
    {
        for (int at = (int)(key & (uint)(slots.Length - 1)); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            int row = slots[at] - 1;
            if (keys.Keys[row] == key)
            {
                var scale = Vector256.Create(table.Scales[row]);
                var bytes = table.Bytes.Slice(row * hidden, hidden);
                for (int h = 0; h < hidden; h += Vector256<float>.Count)
                {
                    var shorts = Vector128.WidenLower(Vector64.Create(bytes.Slice(h, Vector256<float>.Count)).ToVector128());
                    var values = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)));
                    var part = units.Slice(h, Vector256<float>.Count);
                    (Vector256.Create<float>(part) + (values * scale)).CopyTo(part);
                }

                return;
            }
        }
    }

    private void AddVector(QuantisedMatrix matrix, int row, TriggerScratch scratch)
    {
        if (row < 0)
        {
            return;
        }

        var bytes = vectors.Row(row);
        for (int i = 0; i < bytes.Length; i++)
        {
            scratch.Input[i] = (byte)(bytes[i] + VectorShift);
        }

        matrix.Multiply(scratch.Input, Inputs, scratch.Product, Width, 1, isAdded: false);
        var scale = Vector256.Create(VectorLimit * vectors.Scale(row));
        for (int h = 0; h < hidden; h += Vector256<float>.Count)
        {
            var part = scratch.Units.AsSpan(h, Vector256<float>.Count);
            (Vector256.Create<float>(part) + (Vector256.Create(scratch.Product, h) * scale)).CopyTo(part);
        }
    }

    // Units below 0 are 0.
    private float Dot(ReadOnlySpan<float> units, float[] weights)
    {
        var sum = Vector256<float>.Zero;
        for (int h = 0; h < hidden; h += Vector256<float>.Count)
        {
            sum += Vector256.MaxNative(Vector256.Create(units.Slice(h, Vector256<float>.Count)), Vector256<float>.Zero) * Vector256.Create(weights, h);
        }

        return Vector256.Sum(sum);
    }

    private QuantisedMatrix Turned(Tensor numbers, int first, int count)
    {
        float[] turned = new float[hidden * count];
        for (int n = 0; n < count; n++)
        {
            for (int h = 0; h < hidden; h++)
            {
                turned[(h * count) + n] = numbers.Bytes[((first + n) * hidden) + h] * numbers.Scales[first + n];
            }
        }

        return new QuantisedMatrix(Tensor.OfBytes(numbers.Name, hidden, count, turned), null, DotPaths.Best);
    }

    private float[] Column(Tensor weights, int label)
    {
        float[] column = new float[hidden];
        for (int h = 0; h < hidden; h++)
        {
            column[h] = weights.Floats[(h * weights.Columns) + label];
        }

        return column;
    }
}
