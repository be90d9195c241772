using System.Diagnostics;
using System.Globalization;
using Casus.Packs;
using Casus.Resolution.Stories;
using Casus.Tests.Resolution.Generated;

namespace Casus.Bench;

/// <summary>
/// Measures a story book as it fills: reports a second of one core for placing and reconciling, for resolving the stories that wait,
/// memory, and how long it takes to open it again from what was kept (<c>... -- stories 1000000 [REPORTS-A-DAY]</c>). Making the
/// readings is not counted.
/// </summary>
internal sealed class StoryBookRun
{
    private const int ReconcileEvery = 8192;
    private readonly StoryBook book;
    private readonly TermBackground background;
    private readonly GeneratedNews news;
    private readonly List<(string Id, byte[] Mark)> kept = [];
    private TimeSpan placing, reconciling;
    private long next = 1;

    private StoryBookRun(int perDay)
    {
        string data = Path.Combine(EngineBenchmarks.FindRoot(), "data");
        background = TermBackground.Load(DataPack.FromFolder(data), "en");
        news = new GeneratedNews(new NewsVocabulary(File.ReadAllText(Path.Combine(data, "languages/en/models/story-terms.tsv"))), new NewsOptions { PerDay = perDay });
        book = new StoryBook(background);
    }

    /// <summary>Measures.</summary>
    /// <param name="count">How many reports.</param>
    /// <param name="perDay">How many of them on a day.</param>
    public static void Run(int count, int perDay) => new StoryBookRun(perDay).Run(count);

    private void Run(int count)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int done = 0;
        var last = (placing, reconciling);
        foreach (var chunk in news.Make(count).Select(r => r.Reading).Chunk(ReconcileEvery))
        {
            Fill(chunk);
            done += chunk.Length;
            if (done == count || done % (ReconcileEvery * 12) < chunk.Length)
            {
                var (p, r) = (placing - last.placing, reconciling - last.reconciling);
                Say($"{done} reports: {done / (placing + reconciling).TotalSeconds:0} a second in all; in the last {chunk.Length} {Micro(p, chunk):0} us placing, {Micro(r, chunk):0} us reconciling");
            }

            last = (placing, reconciling);
        }

        long marks = kept.Sum(k => (long)k.Mark.Length);
        long used = GC.GetTotalMemory(forceFullCollection: true) - before - marks - (kept.Count * 40L);
        Say($"{used / count} bytes a report in memory, {marks / count} kept, {kept.Select(k => book.StoryOf(k.Id)).Distinct().Count()} stories");
        Open();
    }

    private void Fill(ReportReading[] chunk)
    {
        GC.Collect(1); // what making the readings left behind is not the book's
        var start = Used();
        foreach (var reading in chunk)
        {
            var placement = book.Place(reading);
            book.Put(reading.DocumentId, placement.StoryId.Length > 0 ? placement.StoryId : Id(next++));
            kept.Add((reading.DocumentId, placement.Mark.ToArray()));
        }

        var placed = Used();
        foreach (var group in book.Reconcile())
        {
            string story = group.StoryId.Length > 0 ? group.StoryId : Id(next++);
            foreach (string report in group.Arrived)
            {
                book.Put(report, story);
            }
        }

        (placing, reconciling) = (placing + (placed - start), reconciling + (Used() - placed));
    }

    private void Open()
    {
        var stories = kept.Select(k => book.StoryOf(k.Id)!).ToList();
        var opening = Used();
        var again = new StoryBook(background);
        for (int i = 0; i < kept.Count; i++)
        {
            again.Load(kept[i].Id, stories[i], kept[i].Mark, isSettled: true);
        }

        Say($"opened again in {(Used() - opening).TotalSeconds:0.0} s");
    }

    private static double Micro(TimeSpan time, ReportReading[] chunk) => time.TotalMicroseconds / chunk.Length;

    // Processor time and not the clock's: other programs on the machine do not count.
    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string Id(long number) => string.Create(CultureInfo.InvariantCulture, $"S{number}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
