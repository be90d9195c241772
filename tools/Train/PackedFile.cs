using System.Diagnostics;
using System.Text;

namespace Casus.Tools.Train;

/// <summary>Text files, plain or packed by xz.</summary>
internal static class PackedFile
{
    /// <summary>Opens a file; one that ends in <c>.xz</c> goes through the xz program.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">xz cannot read the file.</exception>
    public static StreamReader Open(string path) => new(Bytes(path), Encoding.UTF8);

    /// <summary>The lines of a file.</summary>
    /// <param name="path">The file, as for <see cref="Open"/>.</param>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Stream Bytes(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
        {
            return File.OpenRead(path);
        }

        var start = new ProcessStartInfo("xz") { RedirectStandardOutput = true, ArgumentList = { "-dc", path } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the program xz could not be started");
        var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        bytes.Position = 0;
        return process.ExitCode == 0 ? bytes : throw new InvalidDataException($"xz could not read {path}");
    }
}
