using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Resolving;

namespace Casus.Cli.Commands;

/// <summary><c>casus story ID</c>: one story with its reports and events.</summary>
internal static class StoryCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var id = new Argument<string>("ID") { Description = "A story's id, such as S3" };
        var json = CommonOptions.Json();
        var compare = new Option<bool>("--compare") { Description = "Reports in columns, happenings in rows: agreed, only here, differs" };
        var why = new Option<bool>("--why") { Description = "Also why each report is in the story: what it shares with the others" };
        var command = new Command("story", "Show one story: its reports and events") { id, compare, why, json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            var codebook = EngineChoice.LoadCodebook();
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            string wanted = parsed.GetRequiredValue(id);
            var found = await store.QueryAsync(new StoriesQuery(wanted), token).ToListAsync(token);
            if (found.Count == 0)
            {
                throw new UsageException($"there is no story '{wanted}' in {ledger.Path(parsed)}; 'casus stories' lists them");
            }

            await ShowAsync(store, found[0], codebook, (parsed.GetValue(compare), parsed.GetValue(json), parsed.GetValue(why)), token);
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task ShowAsync(
        ILedgerStore store, Story story, Codebook codebook, (bool Compare, bool Json, bool Why) how, CancellationToken token)
    {
        if (how.Compare)
        {
            await CompareAsync(store, story, how.Json, token);
        }
        else if (how.Json)
        {
            await WriteAsync(story);
        }
        else
        {
            await ListAsync(store, story, codebook, how.Why, token);
        }
    }

    private static async Task WriteAsync(Story story)
    {
        await using var bytes = Output.OpenBytes();
        using var lines = new LineWriter(bytes);
        lines.Write(story, RecordLines.Write);
    }

    private static async Task ListAsync(ILedgerStore store, Story story, Codebook codebook, bool isWhy, CancellationToken token)
    {
        var screen = Screen.Standard;
        StoryView.Heading(screen, story);
        var reports = new List<StoredReport>();
        foreach (string doc in story.DocumentIds)
        {
            await foreach (var report in store.QueryAsync(new ReportsQuery(doc), token))
            {
                reports.Add(report);
            }
        }

        // Terms have no language of their own: the table is that of the language that the engine reads.
        var reasons = isWhy ? StoryExplanation.Of(EngineChoice.OpenData(), new EngineOptions().Language, reports.ConvertAll(r => r.Reading)) : [];
        for (int i = 0; i < reports.Count; i++)
        {
            var document = reports[i].Document;
            screen.Text(2, $"{document.Id}  {document.Publisher ?? "(outlet not named)"}  {ReportView.Day(reports[i])}  {document.Title}");
            if (isWhy)
            {
                StoryView.Why(screen, reasons[i]);
            }
        }

        screen.Blank();
        var events = await store.QueryAsync(new EventsQuery { StoryId = story.Id }, token).ToListAsync(token);
        new EventView(screen, codebook).List(2, EventOrder.ByDay(events));
    }

    private static async Task CompareAsync(ILedgerStore store, Story story, bool isJson, CancellationToken token)
    {
        var reports = new List<KeyValuePair<string, string?>>();
        await foreach (var reading in store.QueryAsync(new StoryReadingsQuery(story.Id), token))
        {
            reports.Add(new(reading.DocumentId, reading.Publisher));
        }

        var events = EventOrder.ByDay(await store.QueryAsync(new EventsQuery { StoryId = story.Id }, token).ToListAsync(token)).ToList();
        var screen = Screen.Standard;
        int columns = isJson ? Math.Max(1, reports.Count) : CompareView.Columns(screen.Width);
        var comparison = StoryComparison.Of(reports, events, columns);
        if (isJson)
        {
            await using var bytes = Output.OpenBytes();
            using var lines = new LineWriter(bytes);
            lines.Write((Id: story.Id, comparison), static (json, x) => ComparisonLine.Write(json, x.Id, x.comparison));
            return;
        }

        StoryView.Heading(screen, story);
        new CompareView(screen).Write(comparison);
    }
}
