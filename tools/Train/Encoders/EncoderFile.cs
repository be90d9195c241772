using Casus.Language.Encoding;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>The learned encoder as the tensors that the engine reads: matrices turned to [outputs, inputs], without padding.</summary>
internal static class EncoderFile
{
    /// <summary>Makes the tensors.</summary>
    public static TensorFile Of(EncoderNetwork network, EncoderCorpus corpus, WordVectors vectors, EncoderOptions options)
    {
        List<Tensor> tensors = [];
        var order = Enumerable.Range(0, vectors.Count).OrderBy(i => vectors.Keys[i]).ToArray();
        tensors.Add(Tensor.OfKeys("words.keys", [.. order.Select(i => vectors.Keys[i])]));
        var values = new float[order.Length * WordVectors.Width];
        for (var i = 0; i < order.Length; i++)
        {
            vectors[order[i]].CopyTo(values.AsSpan(i * WordVectors.Width));
        }

        tensors.Add(Tensor.OfBytes("words.vectors", order.Length, WordVectors.Width, values));
        tensors.Add(Tensor.OfBytes("hashed", options.Hashed, options.Word, network.Table.Values));
        var labels = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["upos"] = network.Upos.Labels, ["xpos"] = network.Xpos.Labels, ["feats"] = network.Feats.Labels,
            ["names"] = network.Names.Labels, ["rels.output"] = network.Relations.Output.Labels,
        };
        foreach (var parameter in network.Parameters)
        {
            var head = labels.Keys.FirstOrDefault(h => parameter.Name == h + ".weight" || parameter.Name == h + ".bias");
            tensors.Add(Turned(parameter, head is null ? parameter.Columns : labels[head]));
        }

        tensors.Add(Tensor.OfLines("upos.labels", corpus.Upos.Labels));
        tensors.Add(Tensor.OfLines("xpos.labels", corpus.Xpos.Labels));
        tensors.Add(Tensor.OfLines("feats.labels", corpus.Feats.Labels));
        tensors.Add(Tensor.OfLines("names.labels", EncoderCorpus.NameLabels));
        tensors.Add(Tensor.OfLines("rels.labels", corpus.Relations.Labels));
        tensors.Add(Tensor.OfLines("tags.pairs", corpus.Pairs.Labels));
        return new TensorFile(WordFeatures.Templates, tensors);
    }

    // Rows of one number stay rows; the bilinear matrix and the transitions are used as they stand.
    private static Tensor Turned(Parameter parameter, int columns)
    {
        var name = parameter.Name == "rels.output.weight" ? "rels.output" : parameter.Name;
        if (parameter.Rows == 1 || parameter.Name is "arcs.bilinear" or "names.transitions")
        {
            return Tensor.OfFloats(name, parameter.Rows, columns, parameter.Values.AsSpan(0, parameter.Rows * columns));
        }

        parameter.Turn();
        return Tensor.OfFloats(name, columns, parameter.Rows, parameter.Transposed[..(columns * parameter.Rows)]);
    }
}
