using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Casus.Cli.Commands;

/// <summary>Options and readings of values that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "JSON Lines instead of text" };

    /// <summary>Reads a day; an error names what was expected.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        string text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is not a day; expected a form like 2025-05-04");
        return null;
    }

    /// <summary>An event type from the command line; default for null.</summary>
    /// <exception cref="UsageException">No event type can be written so.</exception>
    public static EventType EventType(string? text) => Checked(text, t => new EventType(t), "an event type, such as CONSULT");

    /// <summary>An actor code from the command line; default for null.</summary>
    /// <exception cref="UsageException">No actor code can be written so.</exception>
    public static ActorCode Actor(string? text) => Checked(text, t => new ActorCode(t), "an actor code, such as RUS");

    private static T Checked<T>(string? text, Func<string, T> make, string expected)
        where T : struct
    {
        try
        {
            return text is null ? default : make(text.ToUpperInvariant());
        }
        catch (ArgumentException)
        {
            throw new UsageException($"'{text}' is not {expected}");
        }
    }
}
