using Casus.Learning.Neural;

namespace Casus.Language.Encoding;

/// <summary>The memory of one reading, rented for a call and used again by later ones. Not thread-safe.</summary>
/// <param name="encoder">Computes the vectors of words.</param>
internal sealed class EncoderScratch(WordEncoder encoder)
{
    /// <summary>The words last seen.</summary>
    public WordCache Words { get; } = new(encoder);

    /// <summary>How the rows of the batch are laid out.</summary>
    public SequenceBatch Batch { get; } = new();

    /// <summary>The sentences of the batch, or parts of one that is too long.</summary>
    public List<SentencePiece> Pieces { get; } = [];

    /// <summary>The length of each piece.</summary>
    public ScratchArray<int> Lengths { get; } = new();

    /// <summary>A layer's input, [rows, width].</summary>
    public ScratchArray<byte> Input { get; } = new();

    /// <summary>A layer's output, [rows, width].</summary>
    public ScratchArray<byte> Output { get; } = new();

    /// <summary>The top layer of one sentence, [words, width].</summary>
    public ScratchArray<byte> Top { get; } = new();

    /// <summary>The outputs of all heads for one sentence, [words, width].</summary>
    public ScratchArray<float> Outputs { get; } = new();

    /// <summary>Arc vectors of one sentence's words as dependents.</summary>
    public ScratchArray<float> Dependents { get; } = new();

    /// <summary>Arc vectors of the root and one sentence's words as heads, a column each.</summary>
    public ScratchArray<float> Heads { get; } = new();

    /// <summary>The arc scores of one sentence.</summary>
    public ScratchArray<float> Arcs { get; } = new();

    /// <summary>Relation vectors of one sentence.</summary>
    public ScratchArray<float> Pairs { get; } = new();

    /// <summary>Relation scores of one sentence.</summary>
    public ScratchArray<float> Relations { get; } = new();

    /// <summary>What the search for names remembers.</summary>
    public ScratchArray<float> NameMemory { get; } = new();

    /// <summary>Finds trees.</summary>
    public SpanningTree Tree { get; } = new();

    /// <summary>What a recurrent layer needs.</summary>
    public LstmScratch Lstm { get; } = new();

    /// <summary>The root of the sentence whose pieces are being read: a token, -1 before the first piece.</summary>
    public int SentenceRoot { get; set; } = -1;
}
