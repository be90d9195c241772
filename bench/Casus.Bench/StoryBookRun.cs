using System.Diagnostics;
using System.Globalization;
using Casus.Resolution.Stories;

namespace Casus.Bench;

/// <summary>
/// Measures a story book as it fills: reports a second of one core for placing and reconciling, memory, and how long it takes to open it
/// again from what was kept (<c>... -- stories 1000000</c>). Making the readings is not counted.
/// </summary>
internal static class StoryBookRun
{
    private const int ReconcileEvery = 8192;

    public static void Run(int count)
    {
        var book = new StoryBook(TermBackground.Empty);
        var kept = new List<(string Id, byte[] Mark)>(count);
        long next = 1, before = GC.GetTotalMemory(forceFullCollection: true);
        TimeSpan spent = default, part = default;
        int done = 0;
        foreach (var chunk in new GeneratedReadings(seed: 7).Make(count).Chunk(ReconcileEvery))
        {
            var start = Used();
            foreach (var reading in chunk)
            {
                var placement = book.Place(reading);
                book.Put(reading.DocumentId, placement.StoryId.Length > 0 ? placement.StoryId : Id(next++));
                kept.Add((reading.DocumentId, placement.Mark.ToArray()));
            }

            foreach (var group in book.Reconcile())
            {
                string story = group.StoryId.Length > 0 ? group.StoryId : Id(next++);
                foreach (string report in group.Arrived)
                {
                    book.Put(report, story);
                }
            }

            part = Used() - start;
            spent += part;
            done += chunk.Length;
            if (done == count || done % (ReconcileEvery * 12) < chunk.Length)
            {
                Say($"{done} reports: {done / spent.TotalSeconds:0} a second in all, {chunk.Length / part.TotalSeconds:0} in the last {chunk.Length}");
            }
        }

        long marks = kept.Sum(k => (long)k.Mark.Length);
        long used = GC.GetTotalMemory(forceFullCollection: true) - before - marks - (kept.Count * 40L);
        Say($"{used / count} bytes a report in memory, {marks / count} kept, {kept.Select(k => book.StoryOf(k.Id)).Distinct().Count()} stories");
        var stories = kept.Select(k => book.StoryOf(k.Id)!).ToList();
        var opening = Used();
        var again = new StoryBook(TermBackground.Empty);
        for (int i = 0; i < kept.Count; i++)
        {
            again.Load(kept[i].Id, stories[i], kept[i].Mark, isSettled: true);
        }

        Say($"opened again in {(Used() - opening).TotalSeconds:0.0} s");
    }

    // Processor time and not the clock's: other programs on the machine do not count.
    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string Id(long number) => string.Create(CultureInfo.InvariantCulture, $"S{number}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
