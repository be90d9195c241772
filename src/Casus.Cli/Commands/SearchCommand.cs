using System.CommandLine;
using Casus.Cli.Views;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus search WORDS</c>: full-text search over reports.</summary>
internal static class SearchCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words that the report must hold", Arity = ArgumentArity.OneOrMore };
        var limit = CommonOptions.Limit(20);
        var command = new Command("search", "Find reports by their words") { words, limit, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            var query = new ReportsQuery(Search: string.Join(' ', parsed.GetRequiredValue(words)), Limit: parsed.GetValue(limit) ?? int.MaxValue);
            int count = 0;
            await foreach (var report in store.QueryAsync(query, token))
            {
                count++;
                Screen.Standard.Text(0, $"{report.Document.Id}  {report.Document.Publisher ?? "(outlet not named)"}  {ReportView.Day(report)}  {report.Document.Title}{ReportView.Mark(report)}");
            }

            if (count == 0)
            {
                Screen.Standard.Text(0, "No reports.");
            }

            return ExitCodes.Good;
        });
        return command;
    }
}
