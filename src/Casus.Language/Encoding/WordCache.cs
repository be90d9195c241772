using Casus.Learning.Features;

namespace Casus.Language.Encoding;

/// <summary>
/// Keeps the vectors of the words last seen: most words of the news come again. Bounded: a word takes the place of another whose
/// key ends alike. Not thread-safe.
/// </summary>
/// <param name="encoder">Computes the vectors.</param>
internal sealed class WordCache(WordEncoder encoder)
{
    private const int SlotCount = 1 << 14;
    private const int MaxLength = 24;

    // A slot holds a word of up to 24 characters; length 0 is an empty slot. vectors: [SlotCount, encoder.Width].
    private readonly byte[] lengths = new byte[SlotCount];
    private readonly char[] words = new char[SlotCount * MaxLength];
    private readonly byte[] vectors = new byte[SlotCount * encoder.Width];
    private readonly float[] memory = new float[encoder.Width];

    /// <summary>Writes the quantised vector of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="code">Where to: as long as the encoder's width.</param>
    public void Encode(ReadOnlySpan<char> form, Span<byte> code)
    {
        if (form.IsEmpty || form.Length > MaxLength)
        {
            encoder.Encode(form, memory, code);
            return;
        }

        var slot = (int)(FeatureHash.Of(form) & (SlotCount - 1));
        var kept = vectors.AsSpan(slot * encoder.Width, encoder.Width);
        var word = words.AsSpan(slot * MaxLength, MaxLength);
        if (lengths[slot] != form.Length || !word[..form.Length].SequenceEqual(form))
        {
            encoder.Encode(form, memory, kept);
            form.CopyTo(word);
            lengths[slot] = (byte)form.Length;
        }

        kept.CopyTo(code);
    }
}
