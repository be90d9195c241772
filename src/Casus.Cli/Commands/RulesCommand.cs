using System.CommandLine;
using Casus.Cli.Views;
using Casus.Export.JsonLines;
using Casus.Pipeline;

namespace Casus.Cli.Commands;

/// <summary><c>casus rules</c>: for those who add their own rules.</summary>
internal static class RulesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(EngineChoice choice)
    {
        var check = new Option<bool>("--check") { Description = "Run the yes and no sentences of every rule, or, with --rules, of your own" };
        var explain = new Option<string?>("--explain") { Description = "Show how a sentence is coded and what was left out", HelpName = "SENTENCE" };
        var command = new Command("rules", "Check the rules, or explain how a sentence is coded") { check, explain };
        choice.AddTo(command);
        command.SetAction(parsed =>
        {
            var (engine, hasProblems) = choice.Load(parsed);
            bool isGood = !hasProblems;
            if (parsed.GetValue(explain) is { } sentence)
            {
                Explain(engine, sentence);
            }

            if (parsed.GetValue(check))
            {
                isGood &= Check(engine, choice.RulesFolder(parsed));
            }

            return isGood ? ExitCodes.Good : ExitCodes.BadInput;
        });
        return command;
    }

    private static bool Check(CasusEngine engine, string? ownFolder)
    {
        int failed = 0;
        foreach (var problem in engine.CheckRules().Where(p => ownFolder is null || p.Where.StartsWith(ownFolder, StringComparison.Ordinal)))
        {
            failed++;
            Output.Report(problem);
        }

        Screen.Standard.Text(0, $"{ownFolder ?? Words.Count(engine.Rules.Count, "rule")}: {Words.Count(failed, "example")} failing");
        return failed == 0;
    }

    private static void Explain(CasusEngine engine, string sentence)
    {
        var screen = Screen.Standard;
        var coded = engine.Code(engine.Annotate(new Document("sentence", sentence)));
        foreach (var mention in coded.Mentions)
        {
            screen.Text(0, $"{Words.What(mention.Code)}  {Words.Title(mention.Code, engine.Codebook)}  ({Parts.Status(mention.Status)})");
            screen.Text(2, MarkedSentence.Of(mention));
            screen.Text(2, $"rule {mention.Rule}; source {Names(mention.Sources)}; target {Names(mention.Targets)}");
            if (mention.Steps.Count > 1)
            {
                screen.Text(2, Words.Steps(mention));
            }
        }

        foreach (var claim in coded.Claims)
        {
            screen.Text(0, $"claim: {Parts.Lower(claim.Kind)} by {(claim.By is { } by ? Words.Party(by) : "nobody named")}: “{claim.Text}” (rule {claim.Rule})");
        }

        foreach (var omission in coded.Omissions)
        {
            screen.Text(0, $"not coded: “{omission.Span.Of(sentence)}”: {omission.Reason}");
        }

        if (coded.Mentions.Count + coded.Claims.Count + coded.Omissions.Count == 0)
        {
            screen.Text(0, "No rule has anything to say of it.");
        }
    }

    private static string Names(IReadOnlyList<Participant> side) => side.Count == 0 ? "none" : string.Join(", ", side.Select(p => Words.Party(p.Actor)));
}
