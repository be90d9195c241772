using System.CommandLine;
using Casus.Cli.Commands;
using Casus.Ledger;

namespace Casus.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var parsed = CommandTree.Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            return Refuse(parsed);
        }

        try
        {
            // A reading that is stopped needs a moment to finish its last transaction.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
            return await parsed.InvokeAsync(invocation);
        }
        catch (LedgerException ex)
        {
            await Console.Error.WriteLineAsync($"casus: {ex.Problem}");
            return ExitCodes.Surroundings;
        }
        catch (UsageException ex)
        {
            await Console.Error.WriteLineAsync($"casus: {ex.Message}");
            return ExitCodes.Usage;
        }
        catch (SurroundingsException ex)
        {
            await Console.Error.WriteLineAsync($"casus: {ex.Message}");
            return ExitCodes.Surroundings;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("casus: stopped");
            return ExitCodes.BadInput;
        }
        catch (IOException ex)
        {
            await Console.Error.WriteLineAsync($"casus: {ex.Message}");
            return ExitCodes.Surroundings;
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"casus: {error.Message}");
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"casus: see 'casus {command}--help'");
        return ExitCodes.Usage;
    }
}
