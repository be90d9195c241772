using System.IO.Compression;

namespace Casus.Sources.Watching;

/// <summary>Undoes the compression that an answer names.</summary>
internal static class ContentCodings
{
    /// <summary>What is asked for.</summary>
    public const string Accepted = "gzip, br, deflate";

    private const int MostLayers = 2; // each layer multiplies what a small answer can grow to

    /// <summary>Opens a stream of what was compressed.</summary>
    /// <param name="body">The answer's bytes.</param>
    /// <param name="codings">The values of Content-Encoding, in the order in which they were applied.</param>
    /// <returns>Null for a coding that is not known, or too many.</returns>
    public static Stream? Open(Stream body, IEnumerable<string> codings)
    {
        Stream stream = body;
        int layers = 0;
        foreach (string coding in codings.Reverse())
        {
            string name = coding.Trim().ToLowerInvariant();
            if (name is "identity" or "")
            {
                continue;
            }

            Stream? opened = ++layers > MostLayers ? null : name switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
                _ => null,
            };
            if (opened is null)
            {
                return null;
            }

            stream = opened;
        }

        return stream;
    }
}
