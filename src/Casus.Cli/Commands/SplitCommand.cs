using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus split EVENT MENTION...</c>: a person says that mentions tell another happening than their event.</summary>
internal static class SplitCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var correcting = new Correcting(ledger);
        var id = new Argument<string>("EVENT") { Description = "The event, such as E3" };
        var labels = new Argument<string[]>("MENTION") { Description = "Mentions that tell another happening, as 'casus event' names them: REPORT@PLACE", Arity = ArgumentArity.OneOrMore };
        var command = correcting.With(new Command("split", "Say that mentions of an event tell another happening") { id, labels });
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await correcting.OpenAsync(parsed, token);
            var ev = await correcting.EventAsync(parsed, store, parsed.GetRequiredValue(id), token);
            string[] wanted = parsed.GetRequiredValue(labels);
            var known = ev.Members.Select(m => CorrectionMention.LabelOf(m.Mention)).ToHashSet(StringComparer.Ordinal);
            if (wanted.FirstOrDefault(l => !known.Contains(l)) is { } missing)
            {
                throw new UsageException($"{ev.Id} has no mention '{missing}'; expected one of {string.Join(", ", known.Order(StringComparer.Ordinal))}");
            }

            var parts = ev.Members.ToLookup(m => wanted.Contains(CorrectionMention.LabelOf(m.Mention), StringComparer.Ordinal), m => m.Mention);
            if (!parts[false].Any())
            {
                throw new UsageException($"these are all mentions of {ev.Id}; expected some of them ('casus reject {ev.Id}' says that it is no event)");
            }

            var correction = correcting.Say(parsed, CorrectionKind.Split, ev.Id, parts[true]) with
            {
                Others = [.. parts[false].Select(CorrectionMention.Of).Distinct()],
            };
            return await Correcting.WriteAsync(store, [correction], token);
        });
        return command;
    }
}
