using Casus.Learning.Neural;

namespace Casus.Learning.Trees;

/// <content>As tensors of a model file.</content>
public sealed partial class BoostedTrees
{
    // nodes: [nodes, 5]: feature, threshold, other, missing is less, value; whole numbers below 2^24 are exact in a float
    private const int Width = 5;

    /// <summary>The trees as tensors.</summary>
    /// <param name="name">What the names of the tensors begin with.</param>
    public IEnumerable<Tensor> ToTensors(string name)
    {
        float[] cells = new float[nodes.Length * Width];
        for (int i = 0; i < nodes.Length; i++)
        {
            ReadOnlySpan<float> node = [nodes[i].Feature, nodes[i].Threshold, nodes[i].Other, nodes[i].MissingIsLess ? 1 : 0, nodes[i].Value];
            node.CopyTo(cells.AsSpan(i * Width));
        }

        yield return Tensor.OfFloats(name + ".bias", 1, 1, [Bias]);
        yield return Tensor.OfKeys(name + ".roots", Array.ConvertAll(roots, r => (uint)r));
        yield return Tensor.OfFloats(name + ".nodes", nodes.Length, Width, cells);
    }

    /// <summary>Reads trees out of a model file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What the names of the tensors begin with.</param>
    /// <param name="featureCount">Number of features that the rows will have.</param>
    /// <exception cref="InvalidDataException">The trees are not there or broken.</exception>
    public static BoostedTrees From(TensorFile file, string name, int featureCount)
    {
        ArgumentNullException.ThrowIfNull(file);
        var cells = file[name + ".nodes"].Floats;
        var nodes = new TreeNode[cells.Length / Width];
        for (int i = 0; i < nodes.Length; i++)
        {
            var cell = cells.Slice(i * Width, Width);
            nodes[i] = new TreeNode((int)cell[0], cell[1], (int)cell[2], cell[3] > 0, cell[4]);
            bool isLeaf = nodes[i].Feature < 0;
            if (nodes[i].Feature >= featureCount || (!isLeaf && (nodes[i].Other <= i + 1 || nodes[i].Other >= nodes.Length)))
            {
                throw new InvalidDataException($"{name}: node {i} asks or leads to what is not there");
            }
        }

        int[] roots = Array.ConvertAll(file[name + ".roots"].Keys.ToArray(), r => (int)r);
        return roots.All(r => r >= 0 && r < nodes.Length) ? new BoostedTrees(file[name + ".bias"].Floats[0], roots, nodes)
            : throw new InvalidDataException($"{name}: a tree begins at a node that is not there");
    }
}
