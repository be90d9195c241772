using System.Text.Json;
using Casus.Ledger.Queries;
using Casus.Ledger.Sqlite;
using Casus.Pipeline;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Reading;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Acceptance;

/// <summary>Reads told reports through the whole engine into a ledger in memory.</summary>
internal static class StoryRun
{
    private static readonly Lazy<CasusEngine> Engine = new(() => EngineLoader.Load(new EngineOptions { DataPath = Repository.PathOf("data") }).Engine);

    /// <summary>The events of the reports, after all were read in the given order.</summary>
    public static async Task<IReadOnlyList<Event>> ReadAsync(params IReadOnlyList<Report> reports)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await SqliteLedgerStore.OpenInMemoryAsync(token);
        var problems = new List<Problem>();
        var summary = await new LedgerReader(Engine.Value, store, TimeProvider.System).ReadAsync(new Source(reports), problems.Add, null, null, token);
        Assert.Empty(problems);
        Assert.Equal(reports.Count, summary.Added);
        return await store.QueryAsync(new EventsQuery(), token).ToListAsync(token);
    }

    /// <summary>The attack on which all reports agree that it took place.</summary>
    public static async Task<Event> AttackAsync(params IReadOnlyList<Report> reports)
    {
        var events = await ReadAsync(reports);
        return events.Where(e => e.Code.Event.Value == "ASSAULT").OrderByDescending(e => e.Reports).First();
    }

    private sealed class Source(IReadOnlyList<Report> reports) : ISource
    {
        public async IAsyncEnumerable<Outcome<RawReport>> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var report in reports)
            {
                var fields = new Dictionary<string, string> { ["id"] = report.Id, ["title"] = report.Title, ["text"] = report.Text };
                Add(fields, "published", report.Published.Length == 0 ? null : report.Published);
                Add(fields, "publisher", report.Publisher);
                Add(fields, "url", report.Url);
                yield return new RawReport(report.Id, report.Id, RawReport.DocumentMediaType, JsonSerializer.SerializeToUtf8Bytes(fields)) { Id = report.Id };
                await Task.Yield();
            }
        }

        private static void Add(Dictionary<string, string> fields, string key, string? value)
        {
            if (value is not null)
            {
                fields[key] = value;
            }
        }
    }
}
