using System.Buffers.Binary;

namespace Casus.Resolution.Stories;

/// <summary>
/// What a story book keeps of one report: its heaviest terms, a sketch of its words, the keys under which reports like it
/// are looked for, and, once it has been placed, its links of that time. A pure function of the reading until then.
/// </summary>
internal sealed record StoryMark
{
    /// <summary>Nearest reports kept of each report.</summary>
    public const int MostNear = 10;

    /// <summary>Links kept at most.</summary>
    public const int MostLinks = byte.MaxValue;

    /// <summary>Hashes kept of its word runs.</summary>
    public const int SketchSize = 32;

    // 1: only the nearest reports, not all that were linked then; up to 2: hashes and weights of terms apart
    internal const byte Version = 3, Apart = 2, OldestVersion = 1;
    internal const int Head = 10; // bytes before the terms

    /// <summary>The report's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The day that the report is of, as days since 0001-01-01, or -1.</summary>
    public required int Day { get; init; }

    /// <summary>True when the day is the report's own and not inferred from its address or beginning.</summary>
    public required bool IsDayOwn { get; init; }

    /// <summary>Its heaviest terms with their weights (<see cref="StoryTerm"/>), ascending; the squares of the weights sum to one.</summary>
    public required uint[] Terms { get; init; }

    /// <summary>The smallest hashes of its word runs, ascending.</summary>
    public required uint[] Sketch { get; init; }

    /// <summary>The keys under which it is looked for.</summary>
    public required int[] Keys { get; init; }

    /// <summary>The reports it was linked with when it was placed, by the hash of their ids, and how alike they are.</summary>
    public IReadOnlyList<(ulong Report, float Likeness)> Near { get; init; } = [];

    /// <summary>Makes the mark of a report.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="background">How common terms are.</param>
    public static StoryMark Of(ReportReading reading, TermBackground background)
    {
        var terms = Heaviest(reading.Terms);
        int[] heaviest = Array.ConvertAll(terms, t => HashOf(t.Key));
        float[] weights = Array.ConvertAll(terms, t => t.Value);
        Normalize(weights);
        return new StoryMark
        {
            DocumentId = reading.DocumentId,
            Day = (reading.StoryDay ?? reading.Reference)?.DayNumber ?? -1,
            IsDayOwn = reading.Reference is not null,
            Terms = StoryTerm.PackAll(heaviest, weights),
            Sketch = [.. reading.Shingles.Take(SketchSize).Select(h => (uint)(h >> 32))],
            Keys = MakeKeys(terms, heaviest, background),
        };
    }

    /// <summary>The mark as bytes, to be kept with the report.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Head + (Terms.Length * 4) + (Sketch.Length * 4) + (Keys.Length * 4) + (Near.Count * 12)];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Day);
        (bytes[5], bytes[6], bytes[7], bytes[8]) = ((byte)Terms.Length, (byte)Sketch.Length, (byte)Keys.Length, (byte)Near.Count);
        bytes[9] = (byte)(IsDayOwn ? 1 : 0);
        var rest = bytes.AsSpan(Head);
        rest = Write(rest, System.Runtime.InteropServices.MemoryMarshal.AsBytes(Terms.AsSpan()));
        rest = Write(rest, System.Runtime.InteropServices.MemoryMarshal.AsBytes(Sketch.AsSpan()));
        rest = Write(rest, System.Runtime.InteropServices.MemoryMarshal.AsBytes(Keys.AsSpan()));
        foreach (var (report, likeness) in Near)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, report);
            BinaryPrimitives.WriteSingleLittleEndian(rest[8..], likeness);
            rest = rest[12..];
        }

        return bytes;
    }

    /// <summary>The hash under which a term is packed.</summary>
    public static int TermHash(string term) => StoryTerm.Hash((uint)HashOf(term));

    private static int HashOf(string term) => (int)(uint)StoryHash.Of(term);

    // The heaviest terms, of equal ones those that come first.
    private static KeyValuePair<string, float>[] Heaviest(IReadOnlyDictionary<string, float> terms)
    {
        KeyValuePair<string, float>[] all = [.. terms];
        float[] weights = Array.ConvertAll(all, t => -t.Value);
        Array.Sort(weights, all);
        for (int first = 0, end; first < all.Length; first = end)
        {
            for (end = first + 1; end < all.Length && weights[end] == weights[first]; end++)
            {
            }

            if (end - first > 1)
            {
                all.AsSpan(first, end - first).Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
            }
        }

        return all.Length > StoryWeights.MostTerms ? all[..StoryWeights.MostTerms] : all;
    }

    private static void Normalize(float[] weights)
    {
        double sum = 0;
        foreach (float weight in weights)
        {
            sum += (double)weight * weight;
        }

        double length = Math.Sqrt(sum);
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(weights[i] / length);
        }
    }

    // A rare term is a key by itself; of common ones two together are.
    private static int[] MakeKeys(KeyValuePair<string, float>[] heaviest, int[] hashes, TermBackground background)
    {
        var keys = new List<int>(StoryWeights.RareKeys + (StoryWeights.PairedKeys * (StoryWeights.PairedKeys - 1) / 2));
        var common = new List<int>(StoryWeights.PairedKeys);
        for (int i = 0; i < heaviest.Length && (keys.Count < StoryWeights.RareKeys || common.Count < StoryWeights.PairedKeys); i++)
        {
            if (background.IsCommon(heaviest[i].Key))
            {
                common.Add(hashes[i]);
            }
            else if (keys.Count < StoryWeights.RareKeys)
            {
                keys.Add(hashes[i]);
            }
        }

        int paired = Math.Min(common.Count, StoryWeights.PairedKeys);
        for (int i = 0; i < paired; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (int low, int high) = (Math.Min(common[i], common[j]), Math.Max(common[i], common[j]));
                keys.Add((int)(uint)StoryHash.Mix(((ulong)(uint)low << 32) | (uint)high));
            }
        }

        return [.. keys.Distinct()];
    }

    private static Span<byte> Write(Span<byte> to, ReadOnlySpan<byte> from)
    {
        from.CopyTo(to);
        return to[from.Length..];
    }
}
