using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Casus.Cli.Views;
using Casus.Ledger;
using Casus.Ledger.Queries;

using Casus.Pipeline;

namespace Casus.Cli.Commands;

/// <summary><c>casus doctor</c>: checks the program, its data and the ledger.</summary>
internal static class DoctorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(LedgerLocation ledger, EngineChoice choice)
    {
        var command = new Command("doctor", "Check the program, its data and the ledger") { ledger.Option };
        choice.AddTo(command);
        command.SetAction(async (parsed, token) =>
        {
            var screen = Screen.Standard;
            screen.Text(0, $"Casus {CasusEngine.CasusVersion} on .NET {Environment.Version}, {Environment.ProcessorCount} processors");
            long start = Stopwatch.GetTimestamp();
            var (engine, hasProblems) = choice.Load(parsed);
            double loadMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            screen.Text(0, string.Create(CultureInfo.InvariantCulture,
                $"data {engine.DataVersion}: loaded in {loadMs:0} ms; {engine.Codebook.Types.Count()} event types, {engine.Rules.Count} rules"));
            bool isGood = Checks(screen, engine) && !hasProblems;
            isGood &= await LedgerAsync(screen, parsed, ledger, token);
            screen.Text(0, isGood ? "All is well." : "Something is wrong; see above.");
            return isGood ? ExitCodes.Good : ExitCodes.Surroundings;
        });
        return command;
    }

    // A sentence of each kind that the engine must read: a broken model or rule file shows here.
    private static bool Checks(Screen screen, CasusEngine engine)
    {
        const string Sentence = "The foreign ministers of France and Germany met in Madrid on 3 March 2024.";
        var coded = engine.Code(engine.Annotate(new Document("doctor", Sentence)));
        bool isGood = coded.Mentions is [{ Code.Event.Value: "CONSULT", Sources.Count: 2 }];
        screen.Text(0, isGood ? "engine: reads a plain sentence as it should" : $"engine: read '{Sentence}' as {coded.Mentions.Count} events; expected one CONSULT of France and Germany");
        return isGood;
    }

    private static async Task<bool> LedgerAsync(Screen screen, ParseResult parsed, LedgerLocation ledger, CancellationToken token)
    {
        string path = ledger.Path(parsed);
        if (!File.Exists(path))
        {
            screen.Text(0, $"ledger {path}: none yet; casus read makes it");
            return true;
        }

        try
        {
            await using var store = await ledger.OpenAsync(parsed, LedgerAccess.Read, token);
            var counts = await store.QueryAsync(new CountsQuery(), token).FirstAsync(token);
            int waiting = await store.QueryAsync(new WaitingStoriesQuery(), token).CountAsync(token);
            screen.Text(0, $"ledger {path}: schema {counts.SchemaVersion}; {Words.Count(counts.Reports, "report")} in {Words.Count(counts.Revisions, "text")}, "
                + $"{Words.Count(counts.Stories, "story")}, {Words.Count(counts.Events, "event")} from {Words.Count(counts.Mentions, "mention")}, "
                + $"{Words.Count(counts.Claims, "claim")}, {Words.Count(counts.Mediations, "mediation")}, {Words.Count(counts.Problems, "problem")}");
            var languages = await store.QueryAsync(new LanguagesQuery(), token).ToListAsync(token);
            if (languages.Count > 0)
            {
                screen.Text(0, $"ledger {path}: reports by language: "
                    + string.Join(", ", languages.Select(l => $"{l.Language ?? "not known"} {l.Reports}{(l.Uncoded > 0 ? $" ({l.Uncoded} not coded)" : "")}")));
            }

            if (waiting > 0)
            {
                screen.Text(0, $"ledger {path}: {Words.Count(waiting, "story")} wait for resolution; casus read (without paths) does it");
            }

            return true;
        }
        catch (LedgerException ex)
        {
            screen.Text(0, $"ledger {path}: {ex.Problem.Reason} ({ex.Problem.Code})");
            return false;
        }
    }
}
