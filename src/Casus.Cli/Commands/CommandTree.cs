using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary>All commands; a new command is one line here.</summary>
internal static class CommandTree
{
    /// <summary>Builds the tree.</summary>
    public static RootCommand Create()
    {
        var ledger = new LedgerLocation();
        var engine = new EngineChoice();
        var root = new RootCommand("Casus reads news reports and keeps a ledger of who did what to whom: one event, many reports.")
        {
            ReadCommand.Create(ledger, engine),
            WatchCommand.Create(ledger, engine),
            EventsCommand.Create(ledger),
            EventCommand.Create(ledger),
            StoriesCommand.Create(ledger),
            StoryCommand.Create(ledger),
            PairCommand.Create(ledger),
            MediationCommand.Create(ledger),
            AlertsCommand.Create(ledger),
            JoinCommand.Create(ledger),
            SplitCommand.Create(ledger),
            CorrectCommand.Create(ledger),
            RejectCommand.Create(ledger),
            UndoCommand.Create(ledger),
            CorrectionsCommand.Create(ledger),
            HistoryCommand.Create(ledger),
            ReportCommand.Create(ledger, engine),
            SearchCommand.Create(ledger),
            ExportCommand.Create(ledger),
            ProblemsCommand.Create(ledger),
            ExtractCommand.Create(),
            AnnotateCommand.Create(engine),
            CodeCommand.Create(engine),
            RelateCommand.Create(engine),
            ResolveCommand.Create(engine),
            RulesCommand.Create(engine),
            DoctorCommand.Create(ledger, engine),
            CompletionCommand.Create(),
        };
        return root;
    }
}
