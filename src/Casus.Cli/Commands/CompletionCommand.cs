using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus completion SHELL</c>: a script that completes commands and options in a shell.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _casus() {
            local IFS=$'\n'
            COMPREPLY=($(casus "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default
        }
        complete -F _casus casus
        """;

    private const string Zsh = """
        #compdef casus
        _casus() {
            local -a words_found
            words_found=("${(@f)$(casus "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a words_found || _files
        }
        compdef _casus casus
        """;

    private const string Fish = """
        function __casus_complete
            set -l line (commandline -cp)
            casus "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
        end
        complete -c casus -a '(__casus_complete)'
        """;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a completion script for a shell: eval \"$(casus completion bash)\"") { shell };
        command.SetAction(parsed => Console.Out.WriteLine(parsed.GetRequiredValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => Fish,
        }));
        return command;
    }
}
