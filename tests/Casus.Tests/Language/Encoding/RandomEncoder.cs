using Casus.Language.Encoding;
using Casus.Learning.Neural;

namespace Casus.Tests.Language.Encoding;

/// <summary>A model of random numbers, the same for the same seed, in the shape of a trained one.</summary>
internal static class RandomEncoder
{
    private const int VectorSize = 100;

    private static readonly string[] Relations =
        ["root", "nsubj", "obj", "obl", "nmod", "det", "case", "amod", "advmod", "punct", "conj", "cc", "mark", "flat", "compound", "parataxis"];

    /// <summary>Makes a model of real numbers, as a trainer writes it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="sizes">Word size, hidden size, size of arcs and relations, number of layers.</param>
    /// <param name="keys">Words that have vectors.</param>
    /// <param name="rows">Rows of the hashed table.</param>
    public static TensorFile Create(int seed, (int Word, int Hidden, int Pair, int Layers) sizes, IEnumerable<string> keys, int rows = 1 << 12)
    {
        var random = new Random(seed);
        var tensors = new List<Tensor>();
        uint[] known = [.. keys.Select(k => WordFeatures.VectorKey(k)).Distinct().Order()];
        tensors.Add(Tensor.OfKeys("words.keys", known));
        Add(random, tensors, "words.vectors", known.Length, VectorSize, 1);
        Add(random, tensors, "words.project", sizes.Word, VectorSize, 0.05f);
        Add(random, tensors, "words.bias", 1, sizes.Word, 0.1f);
        Add(random, tensors, "hashed", rows, sizes.Word, 0.3f);
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            foreach (var direction in (string[])["f", "b"])
            {
                var inputs = layer == 0 ? sizes.Word : 2 * sizes.Hidden;
                Add(random, tensors, $"lstm.{layer}.{direction}.input", 4 * sizes.Hidden, inputs, 2 / MathF.Sqrt(inputs));
                Add(random, tensors, $"lstm.{layer}.{direction}.recurrent", 4 * sizes.Hidden, sizes.Hidden, 1.5f / MathF.Sqrt(sizes.Hidden));
                Add(random, tensors, $"lstm.{layer}.{direction}.bias", 1, 4 * sizes.Hidden, 0.5f);
            }
        }

        AddLabels(random, tensors, sizes.Hidden * 2, sizes.Pair);
        AddPairs(random, tensors, sizes.Hidden * 2, sizes.Pair);
        return new TensorFile(WordFeatures.Templates, tensors);
    }

    private static void AddLabels(Random random, List<Tensor> tensors, int inputs, int pair)
    {
        string[] upos = [.. Enum.GetValues<UniversalPos>().Skip(1).Select(u => u.ToConllu())];
        string[] xpos = [.. Enumerable.Range(0, 49).Select(n => $"X{n}")];
        AddHead(random, tensors, "upos", inputs, upos);
        AddHead(random, tensors, "xpos", inputs, xpos);
        AddHead(random, tensors, "feats", inputs, ["_", .. Enumerable.Range(0, 120).Select(n => $"Feature={n}")]);
        tensors.Add(Tensor.OfLines("tags.pairs", xpos.SelectMany((x, n) => (string[])[$"{upos[n % upos.Length]} {x}", $"{upos[n * 3 % upos.Length]} {x}"])));
        string[] names = ["O", .. ((string[])["PER", "ORG", "LOC", "MISC"]).SelectMany(k => (string[])[$"B-{k}", $"I-{k}"])];
        AddHead(random, tensors, "names", inputs, names);
        Add(random, tensors, "names.transitions", names.Length, names.Length, 1);
        Add(random, tensors, "names.start", 1, names.Length, 1);
        tensors.Add(Tensor.OfLines("rels.labels", Relations));
        Add(random, tensors, "rels.output", Relations.Length, pair, 0.3f);
        Add(random, tensors, "rels.output.bias", 1, Relations.Length, 0.3f);
    }

    private static void AddPairs(Random random, List<Tensor> tensors, int inputs, int pair)
    {
        foreach (var head in (string[])["arcs.dependent", "arcs.head", "rels.dependent", "rels.head"])
        {
            Add(random, tensors, head, pair, inputs, 4 / MathF.Sqrt(inputs));
        }

        Add(random, tensors, "arcs.dependent.bias", 1, pair, 0.3f);
        Add(random, tensors, "arcs.head.bias", 1, pair, 0.3f);
        Add(random, tensors, "arcs.root", 1, pair, 1);
        Add(random, tensors, "arcs.bilinear", pair, pair, 2 / MathF.Sqrt(pair));
        Add(random, tensors, "arcs.prior", 1, pair, 0.3f);
        Add(random, tensors, "rels.root", 1, pair, 1);
        Add(random, tensors, "rels.bias", 1, pair, 0.3f);
    }

    private static void AddHead(Random random, List<Tensor> tensors, string name, int inputs, string[] labels)
    {
        Add(random, tensors, $"{name}.weight", labels.Length, inputs, 4 / MathF.Sqrt(inputs));
        Add(random, tensors, $"{name}.bias", 1, labels.Length, 0.5f);
        tensors.Add(Tensor.OfLines($"{name}.labels", labels));
    }

    private static void Add(Random random, List<Tensor> tensors, string name, int rows, int columns, float limit)
    {
        var values = new float[rows * columns];
        for (var n = 0; n < values.Length; n++)
        {
            values[n] = ((random.NextSingle() * 2) - 1) * limit;
        }

        tensors.Add(Tensor.OfFloats(name, rows, columns, values));
    }
}
