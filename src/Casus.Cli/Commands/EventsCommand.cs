using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus events</c>: the ledger's events, filtered.</summary>
internal static class EventsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var type = new Option<string?>("--type") { Description = "A PLOVER event type, such as CONSULT", HelpName = "TYPE" };
        var actor = new Option<string?>("--actor") { Description = "An actor code on either side, such as RUS", HelpName = "CODE" };
        var story = new Option<string?>("--story") { Description = "Events of one story", HelpName = "ID" };
        var from = DayOption("--from", "First day");
        var to = DayOption("--to", "Last day");
        var rejected = new Option<bool>("--rejected") { Description = "Only events that persons rejected, which are left out otherwise" };
        var limit = CommonOptions.Limit(null);
        var json = CommonOptions.Json();
        var command = new Command("events", "List events") { type, actor, story, from, to, rejected, limit, json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            var query = new EventsQuery
            {
                Type = CommonOptions.EventType(parsed.GetValue(type)),
                ActorA = CommonOptions.Actor(parsed.GetValue(actor)),
                StoryId = parsed.GetValue(story),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Rejected = parsed.GetValue(rejected) ? RejectedEvents.Only : RejectedEvents.Hidden,
                Limit = parsed.GetValue(limit) ?? int.MaxValue,
            };
            return await ListAsync(parsed, ledger, query, parsed.GetValue(json), token);
        });
        return command;
    }

    /// <summary>Prints the events that a query finds, as JSON Lines or as a table.</summary>
    internal static async Task<int> ListAsync(
        ParseResult parsed, LedgerLocation ledger, EventsQuery query, bool isJson, CancellationToken token)
    {
        var codebook = EngineChoice.LoadCodebook();
        CommonOptions.Check(query.Type, codebook);
        await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
        var events = store.QueryAsync(query, token);
        if (isJson)
        {
            await using var bytes = Output.OpenBytes();
            using var lines = new LineWriter(bytes);
            await foreach (var ev in events)
            {
                lines.Write((ev, codebook), static (json, x) => EventLine.Write(json, x.ev, x.codebook));
            }
        }
        else
        {
            var found = await events.ToListAsync(token);
            if (found.Count == 0)
            {
                Screen.Standard.Text(0, "No events.");
            }
            else
            {
                new EventView(Screen.Standard, codebook).List(0, EventOrder.ByDay(found));
            }
        }

        return ExitCodes.Good;
    }

    internal static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description + ", as 2025-05-04; events without a date are left out",
        HelpName = "DAY",
        CustomParser = result => CommonOptions.Day(result),
    };
}
