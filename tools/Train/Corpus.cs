using System.Diagnostics;
using System.Text;
using Casus.Language.Conllu;

namespace Casus.Tools.Train;

/// <summary>CoNLL-U files, plain or packed by xz.</summary>
internal static class Corpus
{
    /// <summary>The sentences of files in order, `.xz` through the xz program.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="InvalidDataException">A sentence is broken, or xz cannot read a file.</exception>
    public static List<ConlluSentence> Read(params IEnumerable<string> paths) => [.. paths.SelectMany(ReadSentences)];

    private static List<ConlluSentence> ReadSentences(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return [.. ConlluReader.Read(reader, path).Select(o => o.Value ?? throw new InvalidDataException(o.Problem!.ToString()))];
    }

    private static Stream Open(string path)
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
