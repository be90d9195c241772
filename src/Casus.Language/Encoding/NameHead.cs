using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>The labels of names: B and I with the kind, O outside. Immutable and safe to share.</summary>
internal sealed class NameHead
{
    private readonly Viterbi viterbi;

    /// <summary>Reads the labels and their transitions.</summary>
    /// <param name="file">The model.</param>
    /// <exception cref="InvalidDataException">The shapes do not fit or there is no label O.</exception>
    public NameHead(TensorFile file)
    {
        Labels = file["names.labels"].Lines;
        var count = Labels.Length;
        var transitions = EncoderTensors.AsReals(EncoderTensors.Get(file, "names.transitions", count, count));
        var start = EncoderTensors.AsReals(EncoderTensors.Get(file, "names.start", 1, count));
        if (Array.IndexOf(Labels, "O") < 0 || count > byte.MaxValue)
        {
            throw new InvalidDataException("the labels of names lack 'O' or are too many");
        }

        for (var to = 0; to < count; to++)
        {
            if (!IsInside(Labels[to]))
            {
                continue;
            }

            start[to] = float.NegativeInfinity;
            for (var from = 0; from < count; from++)
            {
                if (!Labels[from].AsSpan(1).SequenceEqual(Labels[to].AsSpan(1)))
                {
                    transitions[(from * count) + to] = float.NegativeInfinity;
                }
            }
        }

        viterbi = new Viterbi(transitions, start);
    }

    /// <summary>The labels; their numbers are places here.</summary>
    public string[] Labels { get; }

    /// <summary>Numbers of memory that <see cref="Fill"/> needs.</summary>
    /// <param name="tokens">Number of words.</param>
    public int MemoryFor(int tokens) => (tokens + 2) * Labels.Length;

    /// <summary>Writes the labels of a sentence.</summary>
    /// <param name="outputs">The rows of all heads, [words, stride].</param>
    /// <param name="stride">Numbers from row to row.</param>
    /// <param name="column">Where the names' scores begin in a row.</param>
    /// <param name="labels">The number of each word's label.</param>
    /// <param name="memory">As much as <see cref="MemoryFor"/> says.</param>
    public void Fill(ReadOnlySpan<float> outputs, int stride, int column, Span<byte> labels, Span<float> memory) =>
        viterbi.Decode(outputs[column..], stride, labels, memory);

    private static bool IsInside(string label) => label.StartsWith("I-", StringComparison.Ordinal);
}
