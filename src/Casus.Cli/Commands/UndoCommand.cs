using System.CommandLine;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus undo CORRECTION...</c>: corrections hold no more; the history keeps both.</summary>
internal static class UndoCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var correcting = new Correcting(ledger);
        var ids = new Argument<string[]>("CORRECTION") { Description = "Corrections, such as C2; 'casus corrections' lists them", Arity = ArgumentArity.OneOrMore };
        var command = correcting.With(new Command("undo", "Undo corrections, or undoings") { ids });
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await correcting.OpenAsync(parsed, token);
            var all = await store.QueryAsync(new CorrectionsQuery(), token).ToListAsync(token);
            var corrections = new List<Correction>();
            foreach (string id in parsed.GetRequiredValue(ids).Distinct(StringComparer.Ordinal))
            {
                var named = all.Find(c => c.Id == id)
                    ?? throw new UsageException($"there is no correction '{id}' in {ledger.Path(parsed)}; 'casus corrections' lists them");
                if (all.Find(c => c.Undoes == id && !all.Exists(u => u.Undoes == c.Id)) is { } undoing)
                {
                    throw new UsageException($"{id} was undone by {undoing.Id} already; 'casus undo {undoing.Id}' makes it hold again");
                }

                corrections.Add(correcting.Say(parsed, CorrectionKind.Undo, named.Subject, []) with { Undoes = id });
            }

            return await Correcting.WriteAsync(store, corrections, token);
        });
        return command;
    }
}
