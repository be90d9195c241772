using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus join EVENT EVENT...</c>: a person says that events are one happening.</summary>
internal static class JoinCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var correcting = new Correcting(ledger);
        var ids = new Argument<string[]>("EVENT") { Description = "Two events or more, such as E3 E7", Arity = new ArgumentArity(2, 1000) };
        var command = correcting.With(new Command("join", "Say that events are one happening") { ids });
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await correcting.OpenAsync(parsed, token);
            var events = new List<Event>();
            foreach (string id in parsed.GetRequiredValue(ids))
            {
                events.Add(await correcting.EventAsync(parsed, store, id, token));
            }

            events = events.DistinctBy(e => e.Id).ToList();
            if (events.Count < 2)
            {
                throw new UsageException($"{string.Join(' ', parsed.GetRequiredValue(ids))} is one event; expected two or more");
            }

            var correction = correcting.Say(
                parsed, CorrectionKind.Join, string.Join(", ", events.Select(e => e.Id)), events.SelectMany(e => e.Members).Select(m => m.Mention));
            return await Correcting.WriteAsync(store, [correction], token);
        });
        return command;
    }
}
