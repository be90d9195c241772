namespace Casus.Tools.Train;

/// <summary>Named values of a command line: <c>--name VALUE...</c> up to the next name.</summary>
internal static class Options
{
    /// <summary>True when the argument is no option's name.</summary>
    /// <param name="argument">The argument.</param>
    public static bool IsValue(string argument) => !argument.StartsWith("--", StringComparison.Ordinal);

    /// <summary>The values of an option; none when it is absent.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="option">The option with its dashes.</param>
    public static IEnumerable<string> Values(string[] arguments, string option) =>
        arguments.SkipWhile(a => a != option).Skip(1).TakeWhile(IsValue);
}
