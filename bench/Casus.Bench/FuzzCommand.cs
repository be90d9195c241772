using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Casus.Pipeline.Loading;
using Casus.Tests.Sources.Fuzzing;

namespace Casus.Bench;

/// <summary>
/// Runs the fuzzer of the readers, of extraction and of watching for minutes or hours; each seed makes one broken file or answer, the
/// same at every run with the same folders.
/// </summary>
internal static class FuzzCommand
{
    private const double SlowSeconds = 2;
    private const int WatchEvery = 10; // of so many seeds one is an answer to watching

    /// <summary>Runs it.</summary>
    /// <param name="minutes">Minutes of processor time.</param>
    /// <param name="seed">The first seed.</param>
    /// <param name="folders">Folders whose files are broken beside those of the tests.</param>
    /// <param name="output">Findings, slow files, and the counts at the end.</param>
    /// <returns>0 when nothing was found.</returns>
    public static async Task<int> RunAsync(double minutes, int seed, IReadOnlyList<string> folders, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("casus-fuzz-").FullName;
        var extractors = EngineLoader.ExtractorsOf(EngineLoader.OpenData(Path.Combine(EngineBenchmarks.FindRoot(), "data")));
        (string, string, byte[])[] structures = [.. FuzzSeeds.All, .. folders.SelectMany(FuzzSeeds.From)];
        var files = new FuzzRun(folder, extractors, structures);
        await using var answers = new WatchRun(structures);
        using var process = Process.GetCurrentProcess();
        int first = seed, found = 0;
        bool isStopped = false;
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = isStopped = true); // The counts are told first.
        long ticks = 0;
        int lastSeed = -1;
        using var watchdog = new Timer(
            _ =>
            {
                // An input that never ends is a finding too, and nothing else would tell which it was.
                ticks = seed == lastSeed ? ticks + 1 : 0;
                lastSeed = seed;
                if (ticks > 1)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stuck: seed {seed} for {ticks} minutes"));
                    output.Flush();
                }
            },
            null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        for (; process.TotalProcessorTime.TotalMinutes < minutes && !isStopped; seed++)
        {
            var before = process.TotalProcessorTime;
            string? wrong = await (seed % WatchEvery == 0 ? answers.TryAsync(seed) : files.TryAsync(seed)).ConfigureAwait(false);
            process.Refresh();
            double seconds = (process.TotalProcessorTime - before).TotalSeconds;
            if (wrong is not null || seconds > SlowSeconds)
            {
                found += wrong is null ? 0 : 1;
                await output.WriteLineAsync(wrong is null ? string.Create(CultureInfo.InvariantCulture, $"slow: seed {seed}, {seconds:0.0} s") : "found: " + wrong).ConfigureAwait(false);
            }
        }

        Directory.Delete(folder, recursive: true);
        foreach (var (kind, count) in files.Seen.Concat(answers.Seen))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{kind,-18} {count.Inputs,9} inputs {count.Reports,9} reports {count.Documents,9} documents {count.Problems,9} problems {count.Notices,9} notes")).ConfigureAwait(false);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{seed - first} inputs, seeds {first} to {seed - 1}; {found} found; {process.TotalProcessorTime.TotalMinutes:0.0} minutes of processor time; peak {process.PeakWorkingSet64 / 1e6:0} MB")).ConfigureAwait(false);
        return found == 0 ? 0 : 1;
    }

    /// <summary>Writes the broken file of a seed, to look at it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="folders">The folders of the run that met it.</param>
    /// <param name="target">The folder to write it to.</param>
    /// <returns>The path.</returns>
    public static string Keep(int seed, IReadOnlyList<string> folders, string target)
    {
        (string, string, byte[])[] structures = [.. FuzzSeeds.All, .. folders.SelectMany(FuzzSeeds.From)];
        string path = Path.Combine(target, seed.ToString(CultureInfo.InvariantCulture) + "-");
        if (seed % WatchEvery == 0)
        {
            var (_, answer, robots) = new WatchRun(structures).Make(seed);
            File.WriteAllBytes(path + "robots.txt", robots);
            File.WriteAllBytes(path + "answer", answer);
            return path + "answer";
        }

        var (_, name, bytes) = new Mutator(new Random(seed), structures).Next();
        path += name;
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
