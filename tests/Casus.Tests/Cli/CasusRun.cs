namespace Casus.Tests.Cli;

/// <summary>What a run of the program gave.</summary>
internal sealed record CasusRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output, without the last line's end.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>Both streams and the exit code, for the messages of failing tests.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- standard output\n{Output}\n--- standard error\n{Error}";
}
