using System.Diagnostics;
using System.Globalization;
using Casus.Sources;

namespace Casus.Bench;

/// <summary>Reads files from end to end before extraction, three times over, and says how fast and with how much memory.</summary>
internal static class ReadingRun
{
    private const int Rounds = 3;

    /// <summary>Runs it.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="output">Where the figures go.</param>
    public static async Task RunAsync(string[] paths, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        for (int round = 0; round < Rounds; round++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            long allocated = GC.GetTotalAllocatedBytes(), reports = 0, problems = 0, bytes = 0;
            await foreach (var outcome in ReportSources.Open(paths, Stream.Null).ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                reports += outcome.IsOk ? 1 : 0;
                problems += outcome.IsOk ? 0 : 1;
                bytes += outcome.Value?.Bytes.Length ?? 0;
            }

            process.Refresh();
            double seconds = (process.TotalProcessorTime - before).TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{reports} reports, {problems} problems and notes, {bytes / 1e6:0} MB of pages in {seconds:0.00} s of processor time: {bytes / 1e6 / seconds:0} MB/s; allocated {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB, peak {process.PeakWorkingSet64 / 1e6:0} MB")).ConfigureAwait(false);
        }
    }
}
