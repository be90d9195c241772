using Casus.Language.Conllu;

namespace Casus.Tools.Train;

/// <summary>CoNLL-U files, plain or packed by xz.</summary>
internal static class Corpus
{
    /// <summary>The sentences of files in order.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="InvalidDataException">A sentence is broken, or a file cannot be unpacked.</exception>
    public static List<ConlluSentence> Read(params IEnumerable<string> paths) => [.. paths.SelectMany(ReadSentences)];

    private static List<ConlluSentence> ReadSentences(string path)
    {
        using var reader = PackedFile.Open(path);
        return [.. ConlluReader.Read(reader, path).Select(o => o.Value ?? throw new InvalidDataException(o.Problem!.ToString()))];
    }
}
