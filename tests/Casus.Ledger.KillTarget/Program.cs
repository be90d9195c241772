using System.Globalization;
using Casus;
using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.KillTarget;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;

// Fills a ledger with numbered reports, going on where it stands, and prints a line for each change once it is acknowledged.
// Every tenth report is told anew with other words, every fourth waits for resolution. Whoever runs it may kill it at any moment.
string path = args[0];
int last = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var store = await SqliteLedgerStore.OpenAsync(path, LedgerAccess.Write);
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };

byte[] mark = [1, 2, 3];
int first = 1;
await foreach (var counts in store.QueryAsync(new CountsQuery(), CancellationToken.None))
{
    first = Math.Max(1, (int)counts.Reports);
}

for (int number = first; number <= last; number++)
{
    var report = GeneratedReports.Report(number);
    var result = await store.AppendAsync(new AppendReport(GeneratedReports.Stamp, report, []) { StoryMark = mark }, CancellationToken.None);
    await output.WriteLineAsync("report " + result.DocumentId);
    if (number % 10 == 0)
    {
        var revised = GeneratedReports.Revised(report);
        await store.AppendAsync(new AppendReport(GeneratedReports.Stamp, revised, []) { StoryMark = mark }, CancellationToken.None);
        await output.WriteLineAsync("revision " + result.DocumentId);
    }

    if (number % 4 != 0)
    {
        await ResolveAsync(result.StoryId);
        await output.WriteLineAsync("resolution " + result.DocumentId);
    }
}

await output.WriteLineAsync("end");

async Task ResolveAsync(string story)
{
    var known = new List<Event>();
    await foreach (var told in store.QueryAsync(new EventsQuery { StoryId = story }, CancellationToken.None))
    {
        known.Add(told);
    }

    await foreach (var reading in store.QueryAsync(new StoryReadingsQuery(story), CancellationToken.None))
    {
        var events = GeneratedReports.Events(reading).Select((told, i) => i < known.Count ? told with { Id = known[i].Id } : told);
        await store.AppendAsync(
            new AppendResolution(GeneratedReports.Stamp, new StoryResolution(story, [.. events], [], [])), CancellationToken.None);
    }
}
