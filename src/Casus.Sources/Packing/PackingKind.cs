namespace Casus.Sources.Packing;

/// <summary>How one stream of bytes is compressed.</summary>
internal enum PackingKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>RFC 1952, one member or many.</summary>
    Gzip,

    /// <summary>RFC 8878, one frame or many.</summary>
    Zstd,

    /// <summary>RFC 7932; nothing in the bytes tells it.</summary>
    Brotli,

    /// <summary>RFC 1950 (zlib), which HTTP calls deflate, or RFC 1951 without its frame.</summary>
    Deflate,
}
