using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Casus.Resolution.Stories;

/// <summary>A story mark as it lies in memory: nothing is copied, a million of them are read when a book is opened.</summary>
internal readonly ref struct StoryMarkView
{
    private const int LinkSize = 12;
    private readonly ReadOnlySpan<byte> links = default;

    /// <summary>Reads a mark.</summary>
    /// <param name="bytes">What <see cref="StoryMark.ToBytes"/> gave.</param>
    public StoryMarkView(ReadOnlySpan<byte> bytes)
    {
        IsRead = bytes.Length >= StoryMark.Head && bytes[0] is >= StoryMark.OldestVersion and <= StoryMark.Version;
        if (!IsRead)
        {
            return;
        }

        Day = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        IsDayOwn = bytes[9] == 1;
        int terms = bytes[5], sketch = bytes[6], keys = bytes[7];
        bool isPacked = bytes[0] > StoryMark.Apart;
        int atSketch = StoryMark.Head + (terms * (isPacked ? sizeof(uint) : sizeof(int) + sizeof(float)));
        int atKeys = atSketch + (sketch * sizeof(uint)), atLinks = atKeys + (keys * sizeof(int));
        var ofTerms = bytes[StoryMark.Head..atSketch];
        Terms = isPacked
            ? MemoryMarshal.Cast<byte, uint>(ofTerms)
            : StoryTerm.PackAll(MemoryMarshal.Cast<byte, int>(ofTerms)[..terms], MemoryMarshal.Cast<byte, float>(ofTerms)[terms..]);
        Sketch = MemoryMarshal.Cast<byte, uint>(bytes[atSketch..atKeys]);
        Keys = MemoryMarshal.Cast<byte, int>(bytes[atKeys..atLinks]);
        links = bytes.Slice(atLinks, bytes[8] * LinkSize);
    }

    /// <summary>Takes a mark that has been made just now; it has no links yet.</summary>
    /// <param name="mark">The mark.</param>
    public StoryMarkView(StoryMark mark)
    {
        (IsRead, Day, IsDayOwn) = (true, mark.Day, mark.IsDayOwn);
        Terms = mark.Terms;
        Sketch = mark.Sketch;
        Keys = mark.Keys;
    }

    /// <summary>False when the bytes are of a version that is not read.</summary>
    public bool IsRead { get; }

    /// <summary>The day that the report is of, as days since 0001-01-01, or -1.</summary>
    public int Day { get; }

    /// <summary>True when the day is the report's own and not inferred from its address or beginning.</summary>
    public bool IsDayOwn { get; }

    /// <summary>Its heaviest terms with their weights (<see cref="StoryTerm"/>), ascending.</summary>
    public ReadOnlySpan<uint> Terms { get; }

    /// <summary>The smallest hashes of its word runs, ascending.</summary>
    public ReadOnlySpan<uint> Sketch { get; }

    /// <summary>The keys under which it is looked for.</summary>
    public ReadOnlySpan<int> Keys { get; }

    /// <summary>How many reports it was linked with when it was placed.</summary>
    public int Links => links.Length / LinkSize;

    /// <summary>One of these reports, by the hash of its id.</summary>
    public ulong Report(int link) => BinaryPrimitives.ReadUInt64LittleEndian(links[(link * LinkSize)..]);

    /// <summary>How alike the two are.</summary>
    public float Likeness(int link) => BinaryPrimitives.ReadSingleLittleEndian(links[((link * LinkSize) + sizeof(ulong))..]);
}
