namespace Casus.Sources.Files;

/// <summary>What holds for every file that is read as one piece.</summary>
internal static class WholeFile
{
    /// <summary>The problem of a file that is too large or empty, or null.</summary>
    /// <param name="bytes">Its bytes; null when there are more than the limit.</param>
    /// <param name="path">The file.</param>
    /// <param name="limits">The limits.</param>
    public static Problem? Check(byte[]? bytes, string path, ReadLimits limits) => bytes switch
    {
        null => new Problem(Problems.FileTooLarge, path, $"larger than {limits.FileBytes} bytes, the most that one report may hold"),
        { Length: 0 } => new Problem(Problems.FileEmpty, path, "the file is empty"),
        _ => null,
    };

    /// <summary>The address of a file: its path with forward slashes.</summary>
    /// <param name="path">The file.</param>
    public static string Address(string path) => path.Replace('\\', '/');
}
