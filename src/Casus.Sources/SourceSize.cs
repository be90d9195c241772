namespace Casus.Sources;

/// <summary>How much there is to read.</summary>
/// <param name="Files">Number of files of known kinds; a file may hold many reports.</param>
/// <param name="Bytes">Their size on disk, in bytes.</param>
public sealed record SourceSize(int Files, long Bytes);
