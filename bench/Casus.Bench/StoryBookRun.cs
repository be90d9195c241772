using System.Diagnostics;
using System.Globalization;
using Casus.Ledger;
using Casus.Ledger.Sqlite;
using Casus.Packs;
using Casus.Pipeline.Resolving;
using Casus.Resolution.Stories;
using Casus.Tests.Resolution.Generated;

namespace Casus.Bench;

/// <summary>
/// Measures a story book as it fills: reports a second of one core for placing and reconciling,
/// memory, and how long it takes to open it again from a ledger of SQLite (<c>... -- stories 1000000 [REPORTS-A-DAY [EVERY]]</c>). Making
/// the readings is not counted.
/// </summary>
internal sealed class StoryBookRun
{
    private readonly int reconcileEvery;
    private StoryBook? book;
    private readonly TermBackground background;
    private readonly GeneratedNews news;
    private readonly List<(string Id, byte[] Mark)> kept = [];
    private long[] stories = []; // of the reports that were kept
    private TimeSpan placing, reconciling;
    private long next = 1;

    /// <summary>Prepares a run.</summary>
    /// <param name="perDay">Reports of a day.</param>
    /// <param name="reconcileEvery">After how many reports the book is reconciled.</param>
    public StoryBookRun(int perDay, int reconcileEvery)
    {
        this.reconcileEvery = reconcileEvery;
        string data = Path.Combine(EngineBenchmarks.FindRoot(), "data");
        background = TermBackground.Load(DataPack.FromFolder(data), "en");
        news = new GeneratedNews(new NewsVocabulary(File.ReadAllText(Path.Combine(data, "languages/en/models/story-terms.tsv"))), new NewsOptions { PerDay = perDay });
        book = new StoryBook(background);
    }

    /// <summary>Measures.</summary>
    /// <param name="count">How many reports.</param>
    public async Task RunAsync(int count)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int done = 0;
        var last = (placing, reconciling);
        foreach (var chunk in news.Make(count).Select(r => r.Reading).Chunk(reconcileEvery))
        {
            Fill(chunk);
            done += chunk.Length;
            if (done == count || done % (reconcileEvery * Math.Max(1, 98_304 / reconcileEvery)) < chunk.Length)
            {
                var (p, r) = (placing - last.placing, reconciling - last.reconciling);
                Say($"{done} reports: {done / (placing + reconciling).TotalSeconds:0} a second in all; in the last {chunk.Length} {Micro(p, chunk):0} us placing, {Micro(r, chunk):0} us reconciling");
            }

            last = (placing, reconciling);
        }

        long marks = kept.Sum(k => (long)k.Mark.Length);
        stories = [.. kept.Select(k => long.Parse(book!.StoryOf(k.Id).AsSpan(1), CultureInfo.InvariantCulture))];
        long used = GC.GetTotalMemory(forceFullCollection: true) - before - marks - (kept.Count * 48L);
        Say($"{used / count} bytes a report in memory, {marks / count} kept, {stories.Distinct().Count()} stories, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        await OpenAsync().ConfigureAwait(false);
    }

    private void Fill(ReportReading[] chunk)
    {
        GC.Collect(1); // what making the readings left behind is not the book's
        var start = Used();
        foreach (var reading in chunk)
        {
            var placement = book!.Place(reading);
            book.Put(reading.DocumentId, placement.StoryId.Length > 0 ? placement.StoryId : Id(next++));
            kept.Add((reading.DocumentId, placement.Mark.ToArray()));
        }

        var placed = Used();
        foreach (var group in book!.Reconcile())
        {
            string story = group.StoryId.Length > 0 ? group.StoryId : Id(next++);
            foreach (string report in group.Arrived)
            {
                book.Put(report, story);
            }
        }

        (placing, reconciling) = (placing + (placed - start), reconciling + (Used() - placed));
    }

    private async Task OpenAsync()
    {
        string path = Path.Combine(Path.GetTempPath(), $"casus-bench-{Environment.ProcessId}.casus");
        try
        {
            await MarkLedger.WriteAsync(path, kept.Select((k, i) => (k.Id, stories[i], k.Mark))).ConfigureAwait(false);
            string[] ids = [.. kept.Select(k => k.Id)];
            kept.Clear();
            kept.TrimExcess();
            book = null;
            GC.Collect(); // as if the program had been started again
            var (used, clock) = (Used(), Stopwatch.StartNew());
            var again = new StoryBook(background);
            await using var store = await SqliteLedgerStore.OpenAsync(path, LedgerAccess.Read, default).ConfigureAwait(false);
            await foreach (var marks in StoryKeeper.Marks(store).ConfigureAwait(false))
            {
                foreach (var stored in marks)
                {
                    again.Load(stored.DocumentId, stored.StoryId, stored.Mark.Span, isSettled: true);
                }
            }

            Say($"opened again in {(Used() - used).TotalSeconds:0.0} s of the processor, {clock.Elapsed.TotalSeconds:0.0} s by the clock");
            used = Used();
            again.Reconcile();
            Say($"first reconciliation {(Used() - used).TotalSeconds:0.0} s; {ids.Where((id, i) => again.StoryOf(id) != Id(stories[i])).Count()} reports in other stories; {Process.GetCurrentProcess().WorkingSet64 >> 20} MB");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double Micro(TimeSpan time, ReportReading[] chunk) => time.TotalMicroseconds / chunk.Length;

    // Processor time and not the clock's: other programs on the machine do not count.
    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string Id(long number) => string.Create(CultureInfo.InvariantCulture, $"S{number}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
