namespace Casus.Sources.Warc;

/// <summary>Digests of the headers of the records read last, by which one that was read already is known again.</summary>
internal sealed class LatestHeaders
{
    private readonly ulong[] digests = new ulong[512]; // More members than the inflater can have read ahead.
    private int next;

    /// <summary>Keeps a header.</summary>
    /// <param name="header">Its bytes.</param>
    public void Add(ReadOnlySpan<byte> header)
    {
        digests[next] = Digest(header);
        next = (next + 1) % digests.Length;
    }

    /// <summary>True for a header that was kept, and not long ago.</summary>
    /// <param name="header">Its bytes.</param>
    public bool Has(ReadOnlySpan<byte> header) => digests.AsSpan().Contains(Digest(header));

    private static ulong Digest(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14695981039346656037; // FNV-1a
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * 1099511628211;
        }

        return hash;
    }
}
