using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus event ID</c>: one event with every sentence behind it.</summary>
internal static class EventCommand
{
    private const int MostCopies = 6;

    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var id = new Argument<string>("ID") { Description = "An event's id, such as E12" };
        var why = new Option<bool>("--why") { Description = "Also why each mention was joined" };
        var json = CommonOptions.Json();
        var command = new Command("event", "Show one event: its sentences, rules, attributions, claims and history") { id, why, json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            var codebook = EngineChoice.LoadCodebook();
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            string wanted = parsed.GetRequiredValue(id);
            var found = await FindAsync(store, wanted, ledger.Path(parsed), token);

            if (parsed.GetValue(json))
            {
                await using var bytes = Output.OpenBytes();
                using var lines = new LineWriter(bytes);
                lines.Write((ev: found, codebook), static (json, x) => EventLine.Write(json, x.ev, x.codebook));
                return ExitCodes.Good;
            }

            if (found.Id != wanted)
            {
                Screen.Standard.Text(0, $"{wanted} was joined into {found.Id}.");
            }

            var history = await store.QueryAsync(new HistoryQuery(found.Id), token).ToListAsync(token);
            new EventView(Screen.Standard, codebook).Whole(found, history, parsed.GetValue(why), await CopiesAsync(store, found, token));
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task<Event> FindAsync(ILedgerStore store, string wanted, string path, CancellationToken token)
    {
        var found = await store.QueryAsync(new EventsQuery { Id = wanted, Rejected = RejectedEvents.Included }, token).ToListAsync(token);
        if (found.Count > 0)
        {
            return found[0];
        }

        var past = await store.QueryAsync(new HistoryQuery(wanted), token).ToListAsync(token);
        throw new UsageException(past.Count > 0
            ? $"event '{wanted}' has ended: no report tells it any more; 'casus history {wanted}' shows what it was"
            : $"there is no event '{wanted}' in {path}; 'casus events' lists them");
    }

    // The texts of reports that are copies of one another, so that the common passage can be shown.
    private static async Task<Dictionary<string, string>> CopiesAsync(ILedgerStore store, Event told, CancellationToken token)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var copies = told.OriginGroups.SelectMany(o => o.Evidence.Take(MostCopies)).Where(e => e.Kind is OriginEvidenceKind.Copy or OriginEvidenceKind.Excerpt);
        foreach (string id in copies.SelectMany(e => new[] { e.First, e.Second }).Distinct(StringComparer.Ordinal).ToList())
        {
            await foreach (var report in store.QueryAsync(new ReportsQuery(id), token))
            {
                texts[id] = report.Document.Text;
            }
        }

        return texts;
    }
}
