using System.Diagnostics;
using System.Globalization;
using Casus.Resolution;
using Casus.Tests.Resolution.Generated;

namespace Casus.Bench;

/// <summary>
/// Measures making events of the mentions of stories: after every so many reports each story that got some is resolved again as a whole,
/// with the events that it had (<c>... -- resolving 1000000 2048</c>). Reports a second of one core; making the readings is not
/// counted. The run holds all readings that stories may need, where a ledger would read them again: so much garbage collection is its own.
/// </summary>
internal static class ResolvingRun
{
    private const int ForgetAfter = 200_000; // reports: a story that got none for so long is left out of memory

    /// <summary>Measures.</summary>
    /// <param name="count">How many reports.</param>
    /// <param name="every">After how many the stories are resolved.</param>
    public static void Run(int count, int every)
    {
        string table = Path.Combine(EngineBenchmarks.FindRoot(), "data/languages/en/models/story-terms.tsv");
        var news = new GeneratedNews(new NewsVocabulary(File.ReadAllText(table)), new NewsOptions());
        var stories = new Dictionary<int, Told>();
        TimeSpan spent = default, collecting = default;
        long done = 0, mentions = 0, events = 0, resolved = 0;
        foreach (var chunk in news.Make(count).Chunk(every))
        {
            foreach (var (reading, story) in chunk)
            {
                stories.TryAdd(story, new Told([]));
                stories[story].Readings.Add(reading);
                mentions += reading.Coded.Mentions.Count;
            }

            // Once out of the youngest, once out of the middle: the readings are the run's own.
            GC.Collect(1);
            GC.Collect(1);
            var (start, paused) = (Used(), GC.GetTotalPauseDuration());
            foreach (int story in chunk.Select(r => r.Story).Distinct())
            {
                var told = stories[story];
                var resolution = Resolver.Resolve(new ResolutionInput(Id('S', story), told.Readings) { Known = told.Events });
                events -= told.Events.Count;
                told.Events = [.. resolution.Events.Select((e, i) => e.Id.Length > 0 ? e : e with { Id = Id('E', (story * 1000L) + 500 + told.Next++) }).Select(Bare)];
                events += told.Events.Count;
                (told.Last, resolved) = (done, resolved + 1);
            }

            var part = Used() - start;
            spent += part;
            collecting += GC.GetTotalPauseDuration() - paused;
            done += chunk.Length;
            if (done == count || done % (every * Math.Max(1, 98_304 / every)) < chunk.Length)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{done} reports, {mentions} mentions, {events} events: {done / spent.TotalSeconds:0} a second in all, {chunk.Length / part.TotalSeconds:0} in the last {chunk.Length}; {(double)resolved * every / done:0} stories a time; {collecting / spent:P0} of it collecting garbage"));
                foreach (int old in stories.Where(s => s.Value.Last < done - ForgetAfter).Select(s => s.Key).ToList())
                {
                    stories.Remove(old);
                }
            }
        }
    }

    // The reasons of the joins are not asked again: a ledger keeps them, not the memory.
    private static Event Bare(Event told) => told with { Members = [.. told.Members.Select(m => m with { Reasons = [] })] };

    private static string Id(char kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    private sealed class Told(List<ReportReading> readings)
    {
        public List<ReportReading> Readings { get; } = readings;

        public IReadOnlyList<Event> Events { get; set; } = [];

        public long Last { get; set; }

        public int Next { get; set; }
    }
}
