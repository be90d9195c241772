using System.Diagnostics;
using System.Globalization;
using Casus.Pipeline.Filtering;
using Casus.Pipeline.Loading;
using Casus.Sources;

namespace Casus.Bench;

/// <summary>What each annotator takes over a file of documents, and what Grounding takes of the language engine's time. One thread.</summary>
internal static class GroundingShare
{
    private const int Runs = 5;

    /// <summary>
    /// Annotates the documents several times and writes a table. Of each document and annotator the best time counts, so that what
    /// else the machine does meanwhile tells little.
    /// </summary>
    /// <param name="file">JSON Lines of documents, or any other file that Casus reads.</param>
    /// <param name="output">Takes the table.</param>
    /// <returns>0, or 1 when the file holds no document or one that cannot be read.</returns>
    public static async Task<int> MeasureAsync(string file, TextWriter output)
    {
        var engine = EngineLoader.Load(new EngineOptions { DataPath = Path.Combine(EngineBenchmarks.FindRoot(), "data") }).Engine;
        var documents = new List<Document>();
        long rejected = await DocumentFilter.RunAsync(engine.Extractors, ReportSources.Open([file], Stream.Null), document => document,
            documents.Add, problem => Console.Error.WriteLine(problem), CancellationToken.None).ConfigureAwait(false);
        long[][] best = [.. documents.Select(_ => Enumerable.Repeat(long.MaxValue, engine.AllAnnotators.Count).ToArray())];
        int tokens = 0;
        for (int run = 0; run < Runs; run++)
        {
            tokens = 0;
            for (int d = 0; d < documents.Count; d++)
            {
                tokens += Measure(engine.AllAnnotators, documents[d], best[d]);
            }
        }

        Write(engine.AllAnnotators, best, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {tokens} tokens; the best of {Runs} runs of each document"));
        return rejected > 0 || documents.Count == 0 ? 1 : 0;
    }

    private static int Measure(IReadOnlyList<IAnnotator> annotators, Document document, long[] best)
    {
        var annotated = new AnnotatedDocument(document);
        for (int i = 0; i < best.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            annotators[i].Annotate(annotated);
            best[i] = Math.Min(best[i], Stopwatch.GetTimestamp() - start);
        }

        return annotated.Tokens.Count;
    }

    private static void Write(IReadOnlyList<IAnnotator> annotators, long[][] ticks, TextWriter output)
    {
        double languageMs = 0, groundingMs = 0, askedMs = 0;
        for (int i = 0; i < annotators.Count; i++)
        {
            double ms = ticks.Sum(t => t[i]) * 1000.0 / Stopwatch.Frequency;
            bool isGrounding = annotators[i].GetType().Namespace!.StartsWith("Casus.Grounding", StringComparison.Ordinal);
            bool isAsked = annotators[i].Provides.Contains(typeof(TriggerTable)); // not part of reading a report
            languageMs += isGrounding || isAsked ? 0 : ms;
            askedMs += isAsked ? ms : 0;
            groundingMs += isGrounding ? ms : 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{annotators[i].GetType().Name,-24}{ms,10:0.0} ms"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"language engine {languageMs:0} ms, grounding {groundingMs:0} ms: {100 * groundingMs / languageMs:0.0} % of the language engine; triggers, where asked for, {100 * askedMs / languageMs:0.0} %"));
    }
}
