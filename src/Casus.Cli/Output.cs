namespace Casus.Cli;

/// <summary>Standard output and error as commands use them.</summary>
internal static class Output
{
    /// <summary>Standard output as bytes, buffered; for JSON Lines and CoNLL-U. Flush by disposing.</summary>
    public static Stream OpenBytes() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>Prints a problem on standard error: <c>input:LINE: reason</c>.</summary>
    /// <param name="problem">The problem.</param>
    public static void Report(Problem problem) => Console.Error.WriteLine($"{problem.Where}: {problem.Reason} ({problem.Code})");
}
