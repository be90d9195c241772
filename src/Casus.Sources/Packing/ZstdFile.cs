using System.Buffers.Binary;
using ZstdSharp;

namespace Casus.Sources.Packing;

/// <summary>
/// Opens Zstandard data. Web archives (<c>.warc.zst</c>) put the dictionary that their records share into a skippable frame before
/// the first record; it is used where there is one.
/// </summary>
internal static class ZstdFile
{
    private const uint DictionaryFrame = 0x184D2A5D; // The convention of .warc.zst: a skippable frame of this number.
    private const uint FrameMagic = 0xFD2FB528; // RFC 8878 section 3.1.1.
    private const int MostDictionaryBytes = 16 << 20;
    private const int HeadBytes = 8;

    /// <summary>Opens the data.</summary>
    /// <param name="packed">The packed bytes; closed with the stream returned.</param>
    /// <exception cref="ZstdException">The dictionary is broken.</exception>
    public static Stream Open(Stream packed)
    {
        Stream whole = PrefixedStream.Peek(packed, HeadBytes, out ReadOnlyMemory<byte> head);
        byte[]? dictionary = IsDictionary(head.Span, out int length) ? ReadDictionary(whole, length) : null;
        var stream = new DecompressionStream(whole, checkEndOfStream: true, leaveOpen: false);
        if (dictionary is not null)
        {
            stream.LoadDictionary(dictionary);
        }

        return stream;
    }

    private static bool IsDictionary(ReadOnlySpan<byte> head, out int length)
    {
        length = 0;
        if (head.Length < HeadBytes || BinaryPrimitives.ReadUInt32LittleEndian(head) != DictionaryFrame)
        {
            return false;
        }

        uint said = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        length = said <= MostDictionaryBytes ? (int)said : 0;
        return length > 0;
    }

    // The dictionary may itself be packed.
    private static byte[] ReadDictionary(Stream whole, int length)
    {
        byte[] bytes = new byte[HeadBytes + length];
        int read = whole.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        byte[] dictionary = read <= HeadBytes ? [] : bytes[HeadBytes..read];
        if (dictionary.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(dictionary) != FrameMagic)
        {
            return dictionary;
        }

        using var stream = new DecompressionStream(new MemoryStream(dictionary), leaveOpen: false);
        byte[] unpacked = new byte[MostDictionaryBytes];
        int unpackedLength = stream.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false);
        return unpacked[..unpackedLength];
    }
}
