using System.CommandLine;
using Casus.Sources;

namespace Casus.Cli.Commands;

/// <summary>The input of a filter: files, or JSON Lines on standard input.</summary>
internal static class Inputs
{
    /// <summary>The argument.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Files or folders (default and -: JSON Lines of documents on standard input)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Opens the input.</summary>
    /// <param name="paths">The paths of the command line; none is standard input.</param>
    public static ISource Open(string[]? paths) => ReportSources.Open(paths is null or [] ? ["-"] : paths, new StandardInput());
}
