using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>The relation of each word to its head. Immutable and safe to share.</summary>
internal sealed class RelationHead
{
    private readonly float[] bias;
    private readonly float[] root;

    // output: [Size, width] in the blocks of a product.
    private readonly float[] output;
    private readonly float[] outputBias;
    private readonly int width;
    private readonly DependencyRelation[] labels;

    /// <summary>Reads the weights.</summary>
    /// <param name="file">The model.</param>
    /// <param name="size">Numbers of a relation vector.</param>
    /// <exception cref="InvalidDataException">The shapes do not fit or a label is no relation.</exception>
    public RelationHead(TensorFile file, int size)
    {
        Size = size;
        bias = EncoderTensors.AsReals(EncoderTensors.Get(file, "rels.bias", 1, size));
        root = EncoderTensors.AsReals(EncoderTensors.Get(file, "rels.root", 1, size));
        labels = [.. file["rels.labels"].Lines.Select(Parse)];
        width = RealProduct.Width(labels.Length);
        output = EncoderTensors.Turned(EncoderTensors.AsBytes(EncoderTensors.Get(file, "rels.output", labels.Length, size)));
        outputBias = new float[width];
        EncoderTensors.AsReals(EncoderTensors.Get(file, "rels.output.bias", 1, labels.Length)).CopyTo(outputBias, 0);
        if (labels.All(l => l == DependencyRelation.Root) || size % 8 != 0)
        {
            throw new InvalidDataException("the model has no relations");
        }

        for (var n = 0; n < labels.Length; n++)
        {
            // The root's child has this relation and no other word has.
            outputBias[n] = labels[n] == DependencyRelation.Root ? float.NegativeInfinity : outputBias[n];
        }
    }

    /// <summary>Numbers of a relation vector.</summary>
    public int Size { get; }

    /// <summary>Writes the relations of a sentence's words.</summary>
    /// <param name="outputs">The rows of all heads, [words, stride].</param>
    /// <param name="stride">Numbers from row to row.</param>
    /// <param name="at">Where the heads begin.</param>
    /// <param name="heads">The head of each word counted from the sentence's first, -1 for the root.</param>
    /// <param name="scratch">Memory.</param>
    /// <param name="relations">Where to.</param>
    public void Fill(
        ReadOnlySpan<float> outputs, int stride, in HeadColumns at, ReadOnlySpan<int> heads, EncoderScratch scratch,
        Span<DependencyRelation> relations)
    {
        var pairs = scratch.Pairs.Room(heads.Length * Size);
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i] < 0 ? root : outputs.Slice((heads[i] * stride) + at.RelationHead, Size);
            Join(outputs.Slice((i * stride) + at.RelationDependent, Size), head, pairs.Slice(i * Size, Size));
        }

        var scores = scratch.Relations.Room(heads.Length * width);
        RealProduct.Multiply(pairs, Size, output, Size, outputBias, scores);
        for (var i = 0; i < heads.Length; i++)
        {
            relations[i] = heads[i] < 0
                ? DependencyRelation.Root
                : labels[Activations.IndexOfLargest(scores.Slice(i * width, labels.Length))];
        }
    }

    private void Join(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, Span<float> pair)
    {
        ref var a = ref MemoryMarshal.GetReference(dependent);
        ref var b = ref MemoryMarshal.GetReference(head);
        for (nuint n = 0; n < (nuint)pair.Length; n += 8)
        {
            var sum = Vector256.LoadUnsafe(ref a, n) + Vector256.LoadUnsafe(ref b, n) + Vector256.LoadUnsafe(ref bias[0], n);
            sum.StoreUnsafe(ref MemoryMarshal.GetReference(pair), n);
        }

        Activations.LeakyRelu(pair);
    }

    private static DependencyRelation Parse(string label) => DependencyRelationNames.TryParse(label, out var relation)
        ? relation
        : throw new InvalidDataException($"'{label}' is not a relation");
}
