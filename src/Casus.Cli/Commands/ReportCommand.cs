using System.CommandLine;
using Casus.Cli.Views;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline;

namespace Casus.Cli.Commands;

/// <summary><c>casus report ID</c>: a report's text with what was coded and what was not, and why.</summary>
internal static class ReportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger, EngineChoice choice)
    {
        var id = new Argument<string>("ID") { Description = "A report's id" };
        var raw = new Option<bool>("--raw") { Description = "The bytes as they were read" };
        var syntax = new Option<bool>("--syntax") { Description = "The tree of each sentence, read anew: word, relation, word class, lemma, name" };
        var command = new Command("report", "Show one report: its text, what was coded, what was not, and why") { id, raw, syntax, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            string wanted = parsed.GetRequiredValue(id);
            var found = await store.QueryAsync(new ReportsQuery(wanted), token).ToListAsync(token);
            if (found.Count == 0)
            {
                throw new UsageException($"there is no report '{wanted}' in {ledger.Path(parsed)}; 'casus search WORDS' finds reports");
            }

            if (parsed.GetValue(raw))
            {
                await using var bytes = Output.OpenBytes();
                await foreach (var content in store.QueryAsync(new RawBytesQuery(wanted), token))
                {
                    await bytes.WriteAsync(content, token);
                }

                return ExitCodes.Good;
            }

            if (parsed.GetValue(syntax))
            {
                return ShowSyntax(found[0].Document, choice.Load(parsed).Engine);
            }

            var events = await store.QueryAsync(new EventsQuery { DocumentId = found[0].Document.Id }, token).ToListAsync(token);
            var history = await store.QueryAsync(new HistoryQuery(found[0].Document.Id), token).ToListAsync(token);
            ReportView.Whole(Screen.Standard, found[0], events, history);
            return ExitCodes.Good;
        });
        return command;
    }

    private static int ShowSyntax(Document document, CasusEngine engine)
    {
        if (!engine.CanCode(document))
        {
            throw new UsageException($"report '{document.Id}' is in a language that Casus does not parse ({document.Language})");
        }

        new SyntaxView(Console.Out).Whole(engine.AnnotatorFor<NameTable>()(document));
        return ExitCodes.Good;
    }
}
