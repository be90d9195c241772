using System.CommandLine;
using Casus.Cli.Views;
using Casus.Ledger;
using Casus.Ledger.Queries;
using Casus.Pipeline.Correcting;

namespace Casus.Cli.Commands;

/// <summary>What the commands that correct the ledger share: their options, and the way from what is named to the record.</summary>
internal sealed class Correcting
{
    private static readonly string[] LoginVariables = ["USER", "LOGNAME", "USERNAME"];

    private readonly LedgerLocation ledger;
    private readonly Option<string?> by = new("--by") { Description = "Who says it (default: the login name)", HelpName = "NAME" };
    private readonly Option<string?> note = new("--note") { Description = "Why", HelpName = "TEXT" };

    /// <summary>Makes the options.</summary>
    public Correcting(LedgerLocation ledger) => this.ledger = ledger;

    /// <summary>Adds the options to a command.</summary>
    public Command With(Command command)
    {
        command.Options.Add(by);
        command.Options.Add(note);
        command.Options.Add(ledger.Option);
        return command;
    }

    /// <summary>Opens the ledger for writing.</summary>
    public Task<ILedgerStore> OpenAsync(ParseResult parsed, CancellationToken token)
    {
        if (!File.Exists(ledger.Path(parsed)))
        {
            throw new UsageException($"there is no ledger {ledger.Path(parsed)} to correct; 'casus read PATH...' makes one");
        }

        return ledger.OpenAsync(parsed, LedgerAccess.Write, token);
    }

    /// <summary>An event by its id; a joined event's old id means the event it forwards to.</summary>
    /// <exception cref="UsageException">There is no such event.</exception>
    public async Task<Event> EventAsync(ParseResult parsed, ILedgerStore store, string id, CancellationToken token)
    {
        if (LedgerId.TryNumber(LedgerId.Story, id, out _))
        {
            throw new UsageException($"{id} is a story; only events can be corrected, and stories follow their reports");
        }

        var found = await store.QueryAsync(new EventsQuery { Id = id, Rejected = RejectedEvents.Included }, token).ToListAsync(token);
        if (found.Count == 0)
        {
            throw new UsageException($"there is no event '{id}' in {ledger.Path(parsed)}; 'casus events' lists them");
        }

        if (found[0].Id != id)
        {
            Screen.Standard.Text(0, $"{id} was joined into {found[0].Id}.");
        }

        return found[0];
    }

    /// <summary>A correction said now by the user.</summary>
    public Correction Say(ParseResult parsed, CorrectionKind kind, string subject, IEnumerable<EventMention> mentions) => new()
    {
        Kind = kind,
        Subject = subject,
        Mentions = [.. mentions.Select(CorrectionMention.Of).Distinct()],
        By = parsed.GetValue(by) is { Length: > 0 } name ? name : LoginName,
        At = TimeProvider.System.GetUtcNow(),
        Note = parsed.GetValue(note) ?? "",
    };

    /// <summary>Writes corrections, resolves, and shows the events that they are about.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(ILedgerStore store, IReadOnlyList<Correction> corrections, CancellationToken token)
    {
        var before = Correction.Holding(await store.QueryAsync(new CorrectionsQuery(), token).ToListAsync(token));
        var data = EngineChoice.OpenData();
        var codebook = EngineChoice.LoadCodebook();
        bool isGood = true;
        var written = await new Corrector(store, data.Version, TimeProvider.System).AppendAsync(corrections, problem =>
        {
            Output.Report(problem);
            isGood = false;
        });
        for (int i = 0; i < corrections.Count; i++)
        {
            Screen.Standard.Text(0, $"{written[i].Id}: {CorrectionView.Words(corrections[i])}. Undo: casus undo {written[i].Id}");
            foreach (var older in before.Where(c => Contradiction.Is(c, corrections[i])))
            {
                Screen.Standard.Text(2, $"It goes before {older.Id} by {older.By} ({CorrectionView.Words(older)}), which is kept.");
            }
        }

        await ShowAsync(store, corrections, codebook, token);
        return isGood ? ExitCodes.Good : ExitCodes.BadInput;
    }

    private static async Task ShowAsync(ILedgerStore store, IReadOnlyList<Correction> corrections, Codebook codebook, CancellationToken token)
    {
        var reports = corrections.SelectMany(c => c.Mentions.Concat(c.Others)).Select(m => m.DocumentId).ToHashSet(StringComparer.Ordinal);
        var names = corrections.SelectMany(c => c.Mentions.Concat(c.Others)).Select(m => m.Label).ToHashSet(StringComparer.Ordinal);
        var shown = new SortedDictionary<int, Event>();
        foreach (string report in reports)
        {
            await foreach (var ev in store.QueryAsync(new EventsQuery { DocumentId = report, Rejected = RejectedEvents.Included }, token))
            {
                if (ev.Members.Any(m => names.Contains(CorrectionMention.LabelOf(m.Mention))))
                {
                    shown[int.Parse(ev.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)] = ev;
                }
            }
        }

        if (shown.Count > 0)
        {
            new EventView(Screen.Standard, codebook).List(2, shown.Values);
        }
    }

    private static string LoginName => LoginVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? "user";
}
