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
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"casus: {error.Message}");
            }

            await Console.Error.WriteLineAsync($"casus: see 'casus {parsed.CommandResult.Command.Name} --help'".Replace("casus casus", "casus", StringComparison.Ordinal));
            return ExitCodes.Usage;
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
}
