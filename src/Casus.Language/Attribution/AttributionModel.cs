using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>
/// What was learned of reporting speech: which words may report at all, and three linear scores: whether a word reports here,
/// which candidate is what it says, and who speaks. Immutable and safe to share.
/// </summary>
/// <param name="words">The keys of the words that may report.</param>
/// <param name="cue">Whether a word reports.</param>
/// <param name="content">Which candidate is the content.</param>
/// <param name="source">Which candidate is the speaker.</param>
internal sealed class AttributionModel(IEnumerable<uint> words, HashedWeights cue, HashedWeights content, HashedWeights source)
{
    /// <summary>The number of the feature templates, written into the file.</summary>
    public const int Templates = 501;

    private const uint Magic = 0x41534143; // "CASA", little-endian
    private const int Version = 1;
    private const int MaxBits = 20;
    private readonly FrozenSet<uint> words = words.ToFrozenSet();

    public HashedWeights Cue { get; } = cue;

    public HashedWeights Content { get; } = content;

    public HashedWeights Source { get; } = source;

    /// <summary>The key of a word for <see cref="MayReport"/>.</summary>
    /// <param name="lemma">The key of the lemma.</param>
    /// <param name="upos">The word class.</param>
    public static uint WordKey(uint lemma, UniversalPos upos) => (uint)FeatureHash.Key(0, lemma, (uint)upos);

    /// <summary>True when texts have shown a word to report now and then.</summary>
    /// <param name="key">The word's key.</param>
    public bool MayReport(uint key) => words.Contains(key);

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Write(Stream stream)
    {
        var sorted = words.Order().ToArray();
        Span<byte> field = stackalloc byte[4];
        foreach (var number in (ReadOnlySpan<uint>)[Magic, Version, Templates, (uint)sorted.Length, .. sorted])
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, number);
            stream.Write(field);
        }

        foreach (var weights in (ReadOnlySpan<HashedWeights>)[Cue, Content, Source])
        {
            BinaryPrimitives.WriteInt32LittleEndian(field, weights.Table.Length);
            stream.Write(field);
            BinaryPrimitives.WriteSingleLittleEndian(field, weights.Scale);
            stream.Write(field);
            stream.Write(MemoryMarshal.AsBytes(weights.Table));
        }
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The model's file.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model of this version, or end early.</exception>
    public static AttributionModel Read(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        if (Next(ref rest) != Magic || Next(ref rest) != Version || Next(ref rest) != Templates)
        {
            throw new InvalidDataException($"not a model of attributions of version {Version} and templates {Templates}");
        }

        var words = new uint[Math.Min(Next(ref rest), 1u << MaxBits)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Next(ref rest);
        }

        return new AttributionModel(words, Weights(ref rest), Weights(ref rest), Weights(ref rest));
    }

    /// <summary>A model that finds nothing, for training where there is none yet.</summary>
    public static AttributionModel Nothing()
    {
        var none = HashedWeights.Of([0]);
        return new AttributionModel([], none, none, none);
    }

    private static HashedWeights Weights(ref ReadOnlySpan<byte> rest)
    {
        var length = (int)Next(ref rest);
        var scale = BitConverter.UInt32BitsToSingle(Next(ref rest));
        if (length is < 1 or > 1 << MaxBits || (length & (length - 1)) != 0 || rest.Length < length || !float.IsFinite(scale))
        {
            throw new InvalidDataException("a table of the model of attributions has a size out of range, or ends early");
        }

        var table = MemoryMarshal.Cast<byte, sbyte>(rest[..length]).ToArray();
        rest = rest[length..];
        return new HashedWeights(table, scale);
    }

    private static uint Next(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
        {
            throw new InvalidDataException("the model of attributions ends early");
        }

        var number = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        rest = rest[4..];
        return number;
    }
}
