using Casus.Sources.Packing;

namespace Casus.Sources.Files;

/// <summary>A file as it is read.</summary>
/// <param name="Stream">Its bytes, decompressed.</param>
/// <param name="Head">The first of them.</param>
/// <param name="Packing">How it was compressed.</param>
internal sealed record OpenedFile(Stream Stream, ReadOnlyMemory<byte> Head, PackingKind Packing);
