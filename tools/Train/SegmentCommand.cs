using System.Diagnostics;
using System.Globalization;
using Casus.Language.Conllu;
using Casus.Language.Segmentation;
using Casus.Learning.Linear;
using Casus.Packs;

namespace Casus.Tools.Train;

/// <summary>Writes the tokens and sentences of texts as CoNLL-U, without tags or trees, and says how fast they were found.</summary>
internal static class SegmentCommand
{
    private const int TimedPasses = 20;

    public static int Run(string data, string path)
    {
        var pack = DataPack.FromFolder(data);
        var splitter = new SentenceSplitter(
            new SegmentationLexicon(pack, "languages/en"), LinearModel.Read(pack.Read("languages/en/models/sentences.bin")));
        var documents = AttributionFiles.Documents(path);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var document in documents)
        {
            ConlluWriter.Write(output, Segmented(document, splitter.Split(document.Text)));
        }

        Time(splitter, documents);
        return 0;
    }

    // The best of several passes: the machine may be busy with other work.
    private static void Time(SentenceSplitter splitter, List<Document> documents)
    {
        double best = double.MaxValue;
        long tokens = 0, bytes = 0;
        for (var pass = 0; pass < TimedPasses; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            tokens = documents.Sum(d => (long)splitter.Split(d.Text).Count);
            best = Math.Min(best, watch.Elapsed.TotalNanoseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{tokens} tokens, {best / tokens:F1} ns and {(double)bytes / tokens:F1} bytes a token"));
    }

    private static AnnotatedDocument Segmented(Document document, TokenList tokens)
    {
        var columns = new TokenColumns(tokens.Count);
        tokens.Starts.CopyTo(columns.Starts);
        tokens.Ends.CopyTo(columns.Ends);
        int[] first = [.. tokens.Sentences, tokens.Count];
        var spans = new TextSpan[first.Length - 1];
        for (var s = 0; s < spans.Length; s++)
        {
            spans[s] = new TextSpan(columns.Starts[first[s]], columns.Ends[first[s + 1] - 1]);
        }

        var annotated = new AnnotatedDocument(document);
        annotated.Add(columns.ToTable(document.Text, Vocabulary.Empty));
        annotated.Add(new SentenceTable(first, spans));
        return annotated;
    }
}
