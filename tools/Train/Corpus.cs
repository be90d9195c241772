using System.Diagnostics;
using System.Text;
using Casus.Language.Conllu;
using Casus.Language.Tagging;

namespace Casus.Tools.Train;

/// <summary>A CoNLL-U file as columns: all sentences in one table of words.</summary>
internal sealed class Corpus
{
    private Corpus(List<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        List<int> starts = [], ends = [];
        List<TokenSpan> spans = [];
        var rows = new List<ConlluRow>();
        var heads = new List<int>();
        foreach (var sentence in sentences)
        {
            var first = rows.Count;
            foreach (var row in sentence.Rows.Where(r => r.IsWord))
            {
                starts.Add(text.Length);
                text.Append(row.Form);
                ends.Add(text.Length);
                text.Append(' ');
                heads.Add(int.TryParse(row.Head, out var head) && head > 0 ? first + head - 1 : -1);
                rows.Add(row);
            }

            spans.Add(new TokenSpan(first, rows.Count));
        }

        (Text, Starts, Ends, Rows, Heads) = (text.ToString(), [.. starts], [.. ends], rows, [.. heads]);
        Sentences = [.. spans];
        Sources = sentences;
        Words = new WordKeys(Text, Starts, Ends);
    }

    public string Text { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    public List<ConlluRow> Rows { get; }

    public int[] Heads { get; }

    public TokenSpan[] Sentences { get; }

    public List<ConlluSentence> Sources { get; }

    public WordKeys Words { get; }

    /// <summary>Reads files, `.xz` through the xz program.</summary>
    public static Corpus Read(params IEnumerable<string> paths) => new([.. paths.SelectMany(ReadSentences)]);

    public static Corpus Of(IEnumerable<ConlluSentence> sentences) => new([.. sentences]);

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
