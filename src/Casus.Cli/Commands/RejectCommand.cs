using System.CommandLine;
using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Commands;

/// <summary><c>casus reject EVENT|MENTION...</c>: a person says that it did not happen, or that words were read wrongly.</summary>
internal static class RejectCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger)
    {
        var correcting = new Correcting(ledger);
        var ids = new Argument<string[]>("EVENT|MENTION")
        {
            Description = "Events that did not happen or are none (E3), or mentions that tell nothing (REPORT@PLACE)",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = correcting.With(new Command("reject", "Say that an event is none: it is kept, and left out of lists, exports and counts") { ids });
        command.SetAction(async (parsed, token) =>
        {
            await using var store = await correcting.OpenAsync(parsed, token);
            var corrections = new List<Correction>();
            var mentions = new List<EventMention>();
            var labels = new List<string>();
            foreach (string id in parsed.GetRequiredValue(ids).Distinct(StringComparer.Ordinal))
            {
                if (id.Contains('@', StringComparison.Ordinal))
                {
                    mentions.AddRange(await MentionsAsync(store, id, token));
                    labels.Add(id);
                    continue;
                }

                var ev = await correcting.EventAsync(parsed, store, id, token);
                corrections.Add(correcting.Say(parsed, CorrectionKind.Reject, ev.Id, ev.Members.Select(m => m.Mention)));
            }

            if (mentions.Count > 0)
            {
                corrections.Add(correcting.Say(parsed, CorrectionKind.RejectMention, string.Join(", ", labels), mentions));
            }

            return await Correcting.WriteAsync(store, corrections, token);
        });
        return command;
    }

    private static async Task<IReadOnlyList<EventMention>> MentionsAsync(ILedgerStore store, string label, CancellationToken token)
    {
        var found = new List<EventMention>();
        string report = label[..label.LastIndexOf('@')];
        await foreach (var ev in store.QueryAsync(new EventsQuery { DocumentId = report, Rejected = RejectedEvents.Included }, token))
        {
            found.AddRange(ev.Members.Select(m => m.Mention).Where(m => CorrectionMention.LabelOf(m) == label));
        }

        return found.Count > 0 ? found
            : throw new UsageException($"no event has a mention '{label}'; 'casus event ID' names the mentions of an event");
    }
}
