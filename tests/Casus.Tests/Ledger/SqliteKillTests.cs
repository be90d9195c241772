using System.Diagnostics;
using System.Globalization;
using Casus.Json;
using Casus.Ledger;
using Casus.Ledger.KillTarget;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Casus.Tests.Ledger;

/// <summary>A process that fills a ledger is killed at any moment: what it acknowledged is there whole, and nothing half.</summary>
public sealed class SqliteKillTests : IDisposable
{
    private const int Kills = 20, Seed = 20310506, AtLeast = 40;

    private readonly TemporaryFolder folder = new();

    private string Ledger => folder.File("casus.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Twenty_kills_lose_nothing_that_was_acknowledged_and_leave_nothing_half()
    {
        var stop = TestContext.Current.CancellationToken;
        var random = new Random(Seed);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (int kill = 0; kill < Kills; kill++)
        {
            await RunAsync(int.MaxValue, acknowledged, random.Next(1, 40), random.Next(200_000));
            await CheckAsync(acknowledged, stop);
        }

        // What is left to do is done by the next run, as if nothing had happened.
        int last = Math.Max(AtLeast, acknowledged.Count(line => line.StartsWith("report", StringComparison.Ordinal)) + 5);
        await RunAsync(last, acknowledged, int.MaxValue, 0);
        Assert.Contains("end", acknowledged);
        acknowledged.Remove("end");
        Assert.Equal(last, await CheckAsync(acknowledged, stop));
    }

    /// <summary>Runs the filling process and kills it after some acknowledged lines and some turns of an empty loop.</summary>
    private async Task RunAsync(int last, HashSet<string> acknowledged, int lines, int turns)
    {
        string program = typeof(GeneratedReports).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", program, Ledger, last.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(line);
            if (--lines == 0)
            {
                Thread.SpinWait(turns);
                process.Kill(); // SIGKILL: no handler runs, no buffer is written
            }
        }

        await process.WaitForExitAsync();
        Assert.Equal("", await errors);
    }

    /// <summary>Reads all of the ledger; the number of reports.</summary>
    private async Task<int> CheckAsync(HashSet<string> acknowledged, CancellationToken stop)
    {
        var expected = new HashSet<string>(acknowledged, StringComparer.Ordinal);
        int reports = 0;
        await using (var store = await SqliteLedgerStore.OpenAsync(Ledger, LedgerAccess.Write, stop))
        {
            await foreach (var stored in store.QueryAsync(new ReportsQuery(), stop))
            {
                reports++;
                CheckReport(stored, expected);
                var raw = await store.QueryAsync(new RawBytesQuery(stored.Document.Id), stop).SingleAsync(stop);
                Assert.Equal(stored.Document.Text, System.Text.Encoding.UTF8.GetString(raw.Span));
                await CheckEventsAsync(store, stored, expected, stop);
            }
        }

        Assert.Empty(expected);
        CheckTables();
        return reports;
    }

    private static void CheckReport(StoredReport stored, HashSet<string> expected)
    {
        var first = GeneratedReports.Report(int.Parse(stored.Document.Id, CultureInfo.InvariantCulture));
        var report = stored.Revision == 1 ? first : GeneratedReports.Revised(first);
        Assert.Equal(CoreJson.Write(report.Document), CoreJson.Write(stored.Document));
        Assert.Equal(CoreJson.Write(report.Reading), CoreJson.Write(stored.Reading));
        expected.Remove("report " + stored.Document.Id);
        if (stored.Revision == 2)
        {
            expected.Remove("revision " + stored.Document.Id);
        }
    }

    private static async Task CheckEventsAsync(SqliteLedgerStore store, StoredReport stored, HashSet<string> expected, CancellationToken stop)
    {
        var events = await store.QueryAsync(new EventsQuery { DocumentId = stored.Document.Id }, stop).ToListAsync(stop);
        if (events.Count > 0)
        {
            var whole = GeneratedReports.Events(stored.Reading).Select(told => CoreJson.Write(told));
            Assert.Equal(whole, events.Select(told => CoreJson.Write(told with { Id = "", StoryId = "" })));
            expected.Remove("resolution " + stored.Document.Id);
        }
    }

    private void CheckTables()
    {
        using var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False");
        connection.Open();
        foreach (string half in new[]
        {
            "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
            "SELECT count(*) FROM pragma_foreign_key_check",
            "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM revisions v WHERE v.report = r.id AND v.revision = r.revision)",
            "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM readings d WHERE d.report = r.id)",
            "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM addresses a WHERE a.report = r.id)",
            "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM report_words w WHERE w.rowid = r.id)",
            "SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT 1 FROM event_mentions m WHERE m.event = e.id)",
            "SELECT count(*) FROM event_mentions WHERE (mention IS NULL) = (body IS NULL)",
            "SELECT count(*) FROM stories s WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.story = s.id)",
            "SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM story_marks m WHERE m.report = r.id)",
            "SELECT count(*) FROM (SELECT document_id FROM reports WHERE id > (SELECT count(*) FROM reports))",
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = half;
            Assert.True((long)command.ExecuteScalar()! == 0, half);
        }
    }
}
