using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Casus.Grounding.Places;

/// <summary>Part of a file mapped into memory. It stays mapped until the process ends, as spans of it may be held anywhere.</summary>
internal sealed unsafe class MappedSection : MemoryManager<byte>
{
    private readonly MemoryMappedViewAccessor view; // held so that it is not closed
    private readonly byte* start;
    private readonly int length;

    private MappedSection(MemoryMappedViewAccessor view, int length)
    {
        this.view = view;
        this.length = length;
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer); // never released: see the class
        start = pointer + view.PointerOffset;
    }

    /// <summary>Maps a part of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">Its length.</param>
    /// <exception cref="IOException">The file cannot be mapped.</exception>
    public static ReadOnlyMemory<byte> Map(string path, long offset, int length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return new MappedSection(file.CreateViewAccessor(offset, length, MemoryMappedFileAccess.Read), length).Memory;
    }

    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            view.Dispose();
        }
    }
}
