using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Ledger;
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
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            bool isJson = parsed.GetValue(json);
            await using var bytes = isJson ? Output.OpenBytes() : Stream.Null;
            using var lines = new LineWriter(bytes);
            int count = 0;
            await foreach (var mediation in store.QueryAsync(new MediationsQuery(), token))
            {
                count++;
                if (isJson)
                {
                    lines.Write(mediation, MediationLine.Write);
                }
                else
                {
                    MediationView.Whole(Screen.Standard, mediation);
                }
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
