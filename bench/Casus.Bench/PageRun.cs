using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Casus.Extraction;

namespace Casus.Bench;

/// <summary>Reads the pages of a folder (<c>*.html.gz</c>) several times over: processor time from bytes to documents, and what memory it takes.</summary>
internal static class PageRun
{
    /// <summary>Measures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rounds">How often all pages are read; the first rounds are slower, for the code is compiled then.</param>
    /// <param name="output">Where the figures go.</param>
    public static async Task RunAsync(string folder, int rounds, TextWriter output)
    {
        List<RawReport> pages = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal))
        {
            await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            await packed.CopyToAsync(bytes).ConfigureAwait(false);
            pages.Add(new RawReport(file, file, "text/html", bytes.ToArray()));
        }

        var extractors = new Extractors();
        using Process process = Process.GetCurrentProcess();
        for (int round = 1; round <= rounds; round++)
        {
            process.Refresh();
            TimeSpan start = process.TotalProcessorTime;
            long allocated = GC.GetTotalAllocatedBytes();
            int read = pages.Count(page => extractors.Extract(page).IsOk);
            process.Refresh();
            double seconds = (process.TotalProcessorTime - start).TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {read} pages, {seconds:F2} s of processor time, {pages.Count / seconds:F0} pages/s, {pages.Sum(page => (long)page.Bytes.Length) / seconds / 1e6:F1} MB/s, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6 / pages.Count:F2} MB allocated a page, {process.WorkingSet64 / 1e6:F0} MB held")).ConfigureAwait(false);
        }
    }
}
