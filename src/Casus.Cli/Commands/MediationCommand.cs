using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus mediation [ID]</c>: mediations as processes.</summary>
internal static class MediationCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var id = new Argument<string?>("ID") { Description = "A mediation's id, such as M2: its steps day by day", Arity = ArgumentArity.ZeroOrOne };
        var json = CommonOptions.Json();
        var command = new Command("mediation", "List mediations, or show one step by step: who offers, who accepted, contacts, talks, outcome") { id, json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            bool isJson = parsed.GetValue(json);
            string? wanted = parsed.GetValue(id);
            void Print(Mediation mediation) => (wanted is null ? (Action<Screen, Mediation>)MediationView.Short : MediationView.Whole)(Screen.Standard, mediation);
            int count = await RowList.WriteAsync(
                parsed, ledger, new MediationsQuery { Id = wanted }, isJson ? MediationLine.Write : null, Print, token);
            if (count == 0 && wanted is not null)
            {
                throw new UsageException($"there is no mediation '{wanted}' in {ledger.Path(parsed)}; 'casus mediation' lists them");
            }

            if (!isJson && count == 0)
            {
                Screen.Standard.Text(0, "No mediations.");
            }

            return ExitCodes.Good;
        });
        return command;
    }
}
