using System.Diagnostics;
using System.Globalization;
using Casus.Tests.Sources.Fuzzing;

namespace Casus.Bench;

/// <summary>Runs the fuzzer of the readers for minutes or hours; each seed makes one broken file, the same at every run.</summary>
internal static class FuzzCommand
{
    private const int SlowMs = 2000;

    /// <summary>Runs it.</summary>
    /// <param name="minutes">Minutes of processor time.</param>
    /// <param name="seed">The first seed.</param>
    /// <param name="output">Findings, slow files, and the counts at the end.</param>
    /// <returns>0 when nothing was found.</returns>
    public static async Task<int> RunAsync(double minutes, int seed, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("casus-fuzz-").FullName;
        var run = new FuzzRun(folder);
        using var process = Process.GetCurrentProcess();
        int first = seed, found = 0;
        for (; process.TotalProcessorTime.TotalMinutes < minutes; seed++)
        {
            long start = Stopwatch.GetTimestamp();
            if (await run.TryAsync(seed).ConfigureAwait(false) is { } wrong)
            {
                found++;
                await output.WriteLineAsync("found: " + wrong).ConfigureAwait(false);
            }

            double elapsedMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (elapsedMs > SlowMs)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"slow: seed {seed}, {elapsedMs:0} ms")).ConfigureAwait(false);
            }

            process.Refresh();
        }

        Directory.Delete(folder, recursive: true);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{seed - first} files, seeds {first} to {seed - 1}: {run.Seen.Reports} reports, {run.Seen.Problems} problems, {run.Seen.Notices} notes; {found} found; peak {process.PeakWorkingSet64 / 1e6:0} MB")).ConfigureAwait(false);
        return found == 0 ? 0 : 1;
    }
}
