using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>Trees from arc vectors: the scores of all pairs of words, and the best tree over them. Immutable and safe to share.</summary>
internal sealed class ArcHead
{
    private readonly float[] bilinear;
    private readonly float[] prior;
    private readonly float[] root;

    /// <summary>Reads the weights.</summary>
    /// <param name="file">The model.</param>
    /// <param name="size">Numbers of an arc vector.</param>
    /// <exception cref="InvalidDataException">The shapes do not fit.</exception>
    public ArcHead(TensorFile file, int size)
    {
        Size = size;
        bilinear = EncoderTensors.Blocked(EncoderTensors.Get(file, "arcs.bilinear", size, size));
        prior = EncoderTensors.AsReals(EncoderTensors.Get(file, "arcs.prior", 1, size));
        root = EncoderTensors.AsReals(EncoderTensors.Get(file, "arcs.root", 1, size));
        if (size % RealProduct.BlockWidth != 0)
        {
            throw new InvalidDataException($"arc vectors have {size} numbers, no multiple of {RealProduct.BlockWidth}");
        }
    }

    /// <summary>Numbers of an arc vector.</summary>
    public int Size { get; }

    /// <summary>Finds the heads of a sentence's words.</summary>
    /// <param name="outputs">The rows of all heads, [words, stride]; those of arcs are changed.</param>
    /// <param name="stride">Numbers from row to row.</param>
    /// <param name="at">Where the heads begin.</param>
    /// <param name="scratch">Memory.</param>
    /// <param name="heads">The head of each word counted from the sentence's first, -1 for the root.</param>
    public void Fill(Span<float> outputs, int stride, in HeadColumns at, EncoderScratch scratch, Span<int> heads)
    {
        var count = heads.Length;
        var width = RealProduct.Width(count + 1);
        var asHeads = scratch.Heads.Room(Size * width);
        asHeads.Clear();
        for (var k = 0; k < Size; k++)
        {
            asHeads[k * RealProduct.BlockWidth] = root[k];
        }

        for (var i = 0; i < count; i++)
        {
            var row = outputs.Slice(i * stride, stride);
            Activations.LeakyRelu(row.Slice(at.Dependent, Size));
            var head = row.Slice(at.Head, Size);
            Activations.LeakyRelu(head);
            var column = asHeads[RealProduct.Place(0, i + 1, Size)..];
            for (var k = 0; k < head.Length; k++)
            {
                column[k * RealProduct.BlockWidth] = head[k];
            }
        }

        var asDependents = scratch.Dependents.Room(count * Size);
        RealProduct.Multiply(outputs[at.Dependent..], stride, bilinear, Size, prior, asDependents);
        var scores = scratch.Arcs.Room(count * width);
        RealProduct.Multiply(asDependents, Size, asHeads, Size, [], scores);
        scratch.Tree.Decode(scores, width, heads);
    }
}
