using System.CommandLine;
using Casus.Pipeline.Correcting;

namespace Casus.Cli.Commands;

/// <summary><c>casus correct EVENT FIELD=VALUE...</c>: a person gives values of an event.</summary>
internal static class CorrectCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var correcting = new Correcting(ledger);
        var id = new Argument<string>("EVENT") { Description = "The event, such as E3" };
        var values = new Argument<string[]>("FIELD=VALUE")
        {
            Description = "type, mode, cameo, source, target, date, place, status, condition, parties, or a counted thing (killed=20/26/31: low, best, high); 'none' for no value",
            Arity = ArgumentArity.OneOrMore,
        };
        var actors = new Option<string?>("--actors") { Description = "A file with your own actors, which win over ours", HelpName = "FILE.tsv" };
        var command = correcting.With(new Command("correct", "Give values of an event") { id, values, actors });
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await correcting.OpenAsync(parsed, token);
            var ev = await correcting.EventAsync(parsed, store, parsed.GetRequiredValue(id), token);
            string? own = parsed.GetValue(actors);
            if (own is not null && !File.Exists(own))
            {
                throw new UsageException($"--actors: there is no file '{own}'");
            }

            var data = EngineChoice.OpenData();
            var reader = ValueReader.Load(data, own is null ? [] : [(own, await File.ReadAllTextAsync(own, token))]);
            var (read, problems) = reader.Read(ev, parsed.GetRequiredValue(values));
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync($"casus: {problem}");
            }

            return problems.Count > 0 ? ExitCodes.Usage : await Correcting.WriteAsync(
                store, [correcting.Say(parsed, CorrectionKind.Values, ev.Id, ev.Members.Select(m => m.Mention)) with { Values = read }], token);
        });
        return command;
    }
}
