using System.Globalization;
using BenchmarkDotNet.Running;
using Casus.Tests.Resolution.Generated;

namespace Casus.Bench;

/// <summary>
/// Benchmarks (<c>dotnet run -c Release --project bench/Casus.Bench -- --filter '*'</c>) and generated input
/// (<c>... -- generate 100000 &gt; reports.jsonl</c>) for measuring whole runs; time of each annotator over a file of documents, and what
/// Grounding takes beside the language engine (<c>... -- share reports.jsonl</c>); <c>... -- stories 1000000 [REPORTS-A-DAY [EVERY]]</c> fills a story book;
/// <c>... -- resolving 1000000 2048</c> makes events of the mentions of stories; <c>... -- alarms 1000</c> measures false alarms and power
/// of the signals over so many years; <c>... -- archive 3000 FILE.warc.gz</c> writes a web archive of generated pages and
/// <c>... -- reading FILE...</c> measures reading it before extraction; <c>... -- pages FOLDER [ROUNDS]</c> measures extraction of saved pages;
/// <c>... -- fuzz MINUTES [SEED [FOLDER...]]</c> breaks files of every kind
/// (and those of the folders), reads them and extracts what comes out for so many minutes of processor time, and <c>... -- broken SEED TARGET
/// [FOLDER...]</c> writes the broken file of a seed.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["share", var file])
        {
            return await GroundingShare.MeasureAsync(file, Console.Out).ConfigureAwait(false);
        }

        if (args is ["generate", var count])
        {
            using var output = new StreamWriter(Console.OpenStandardOutput());
            foreach (string line in GeneratedReports.Lines(int.Parse(count, CultureInfo.InvariantCulture), seed: 7))
            {
                output.Write(line + "\n");
            }

            return 0;
        }

        if (args is ["stories", var reports, ..] and { Length: >= 2 and <= 4 })
        {
            int perDay = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : new NewsOptions().PerDay;
            int reconcileEvery = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 8192;
            await new StoryBookRun(perDay, reconcileEvery).RunAsync(int.Parse(reports, CultureInfo.InvariantCulture)).ConfigureAwait(false);
            return 0;
        }

        if (args is ["resolving", var told, var every])
        {
            ResolvingRun.Run(int.Parse(told, CultureInfo.InvariantCulture), int.Parse(every, CultureInfo.InvariantCulture));
            return 0;
        }

        if (args is ["alarms", var years])
        {
            Console.Write(Tests.Signals.Changes.AlarmTable.Of(int.Parse(years, CultureInfo.InvariantCulture)));
            return 0;
        }

        if (args is ["archive", var pages, var archive])
        {
            GeneratedArchive.Write(archive, int.Parse(pages, CultureInfo.InvariantCulture));
            return 0;
        }

        if (args is ["reading", ..] and { Length: > 1 })
        {
            await ReadingRun.RunAsync(args[1..], Console.Out).ConfigureAwait(false);
            return 0;
        }

        if (args is ["pages", var folder, ..] and { Length: 2 or 3 })
        {
            await PageRun.RunAsync(folder, args.Length == 3 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 6, Console.Out).ConfigureAwait(false);
            return 0;
        }

        if (args is ["fuzz", var minutes, ..])
        {
            return await FuzzCommand.RunAsync(
                double.Parse(minutes, CultureInfo.InvariantCulture), args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1, args.Length > 3 ? args[3..] : [], Console.Out).ConfigureAwait(false);
        }

        if (args is ["broken", var one, var target, ..])
        {
            Console.WriteLine(FuzzCommand.Keep(int.Parse(one, CultureInfo.InvariantCulture), args[3..], target));
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
