using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus mediation</c>: mediations as processes.</summary>
internal static class MediationCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var json = CommonOptions.Json();
        var command = new Command("mediation", "List mediations: who offers, on what condition, who accepted, contacts, stage") { json, ledger.Option };
        command.SetAction(async (parsed, token) =>
        {
            bool isJson = parsed.GetValue(json);
            int count = await RowList.WriteAsync(
                parsed, ledger, new MediationsQuery(), isJson ? MediationLine.Write : null, m => MediationView.Whole(Screen.Standard, m), token);
            if (!isJson && count == 0)
            {
                Screen.Standard.Text(0, "No mediations.");
            }

            return ExitCodes.Good;
        });
        return command;
    }
}
