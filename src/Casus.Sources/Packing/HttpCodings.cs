namespace Casus.Sources.Packing;

/// <summary>The codings of RFC 9110 section 8.4 that are undone, by the names that servers use.</summary>
internal static class HttpCodings
{
    /// <summary>What servers are asked for.</summary>
    public const string Accepted = "gzip, br, deflate";

    /// <summary>The packing that a coding's name means.</summary>
    /// <param name="name">The name.</param>
    /// <returns><see cref="PackingKind.None"/> where it means none; null for an unknown one.</returns>
    public static PackingKind? Of(string name) => name.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => PackingKind.Gzip,
        "deflate" => PackingKind.Deflate,
        "br" => PackingKind.Brotli,
        "zstd" => PackingKind.Zstd,
        "identity" or "" => PackingKind.None,
        _ => null,
    };
}
