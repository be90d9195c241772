using System.CommandLine;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus pair A B</c>: what two actors did to, with or for each other.</summary>
internal static class PairCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var a = new Argument<string>("A") { Description = "An actor code, such as IND" };
        var b = new Argument<string>("B") { Description = "Another actor code, such as PAK" };
        var json = CommonOptions.Json();
        var command = new Command("pair", "List the events between two actors, in either direction") { a, b, json, ledger.Option };
        command.SetAction((parsed, token) =>
        {
            var query = new EventsQuery
            {
                ActorA = CommonOptions.Actor(parsed.GetRequiredValue(a)),
                ActorB = CommonOptions.Actor(parsed.GetRequiredValue(b)),
            };
            return EventsCommand.ListAsync(parsed, ledger, query, parsed.GetValue(json), token);
        });
        return command;
    }
}
