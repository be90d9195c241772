using Casus.Language.Encoding;
using Casus.Learning.Neural;
using Casus.Tests.Learning.Neural;

namespace Casus.Tests.Language.Encoding;

/// <summary>The network as plain loops over real numbers: the scores of one sentence.</summary>
internal sealed class ReferenceEncoder(TensorFile file)
{
    /// <summary>The top layer, a row a word.</summary>
    public float[][] Top(IReadOnlyList<string> words)
    {
        var rows = words.SelectMany(Word).ToArray();
        var width = file["words.bias"].Columns;
        for (var layer = 0; file.Tensors.Any(t => t.Name == $"lstm.{layer}.f.input"); layer++)
        {
            var hidden = file[$"lstm.{layer}.f.recurrent"].Columns;
            rows = new PlainLstm(width, hidden, [Direction($"lstm.{layer}.f"), Direction($"lstm.{layer}.b")]).Run(rows, words.Count);
            width = 2 * hidden;
        }

        return [.. rows.Chunk(width)];
    }

    /// <summary>The scores of a head's labels.</summary>
    public float[] Scores(string head, float[] top) => Affine($"{head}.weight", $"{head}.bias", top);

    /// <summary>[words, words + 1]: the score of each word hanging on the root, then on each word.</summary>
    public float[][] Arcs(float[][] top)
    {
        var dependents = top.Select(t => Relu(Affine("arcs.dependent", "arcs.dependent.bias", t))).ToArray();
        float[][] heads = [file["arcs.root"].Floats.ToArray(), .. top.Select(t => Relu(Affine("arcs.head", "arcs.head.bias", t)))];
        var prior = file["arcs.prior"].Floats.ToArray();
        var bilinear = file["arcs.bilinear"];
        var size = prior.Length;
        return [.. dependents.Select(d =>
        {
            var moved = new float[size];
            for (var n = 0; n < size * size; n++)
            {
                moved[n % size] += d[n / size] * bilinear.Floats[n];
            }

            return heads.Select(h => PlainLstm.Dot(moved, h) + PlainLstm.Dot(prior, h)).ToArray();
        })];
    }

    /// <summary>The scores of a word's relations to a head, -1 for the root.</summary>
    public float[] Relation(float[][] top, int word, int head)
    {
        var d = Affine("rels.dependent", null, top[word]);
        var h = head < 0 ? file["rels.root"].Floats.ToArray() : Affine("rels.head", null, top[head]);
        var z = Relu([.. d.Select((v, n) => v + h[n] + file["rels.bias"].Floats[n])]);
        return Affine("rels.output", "rels.output.bias", z);
    }

    private float[] Word(string form)
    {
        var sums = file["words.bias"].Floats.ToArray();
        var rows = new int[WordFeatures.MaxCount];
        var count = WordFeatures.Add(form, 0, rows, file["hashed"].Rows);
        foreach (var row in rows[..count])
        {
            for (var n = 0; n < sums.Length; n++)
            {
                sums[n] += file["hashed"].Floats[(row * sums.Length) + n];
            }
        }

        var place = Array.IndexOf(file["words.keys"].Keys.ToArray(), WordFeatures.VectorKey(form));
        var vector = place < 0 ? new float[100] : file["words.vectors"].Floats.Slice(place * 100, 100).ToArray();
        return [.. sums.Select((s, n) => MathF.Tanh(s + PlainLstm.Dot(file["words.project"].Floats.Slice(n * 100, 100), vector)))];
    }

    private float[] Affine(string weights, string? bias, float[] input)
    {
        var matrix = file[weights];
        return [.. Enumerable.Range(0, matrix.Rows).Select(r =>
            PlainLstm.Dot(matrix.Floats.Slice(r * matrix.Columns, matrix.Columns), input) + (bias is null ? 0 : file[bias].Floats[r]))];
    }

    private static float[] Relu(float[] values) => [.. values.Select(v => v >= 0 ? v : 0.1f * v)];

    private (Tensor Input, Tensor Recurrent, Tensor Bias) Direction(string name) =>
        (file[$"{name}.input"], file[$"{name}.recurrent"], file[$"{name}.bias"]);
}
