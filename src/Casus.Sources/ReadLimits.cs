namespace Casus.Sources;

/// <summary>How much of one report is held in memory at most.</summary>
/// <param name="LineBytes">Longest line of JSON Lines, in bytes.</param>
/// <param name="FileBytes">Largest page, text, feed or archived record, in bytes after decompression.</param>
internal sealed record ReadLimits(int LineBytes, int FileBytes)
{
    /// <summary>16 MiB a line, 64 MiB a file.</summary>
    public static ReadLimits Default { get; } = new(16 << 20, 64 << 20);
}
