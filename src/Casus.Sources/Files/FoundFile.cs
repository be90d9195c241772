namespace Casus.Sources.Files;

/// <summary>A file to read.</summary>
/// <param name="Path">Its path, as the caller would write it.</param>
/// <param name="IsNamed">True when the caller named it; false when it was met in a folder or by a pattern.</param>
internal sealed record FoundFile(string Path, bool IsNamed);
