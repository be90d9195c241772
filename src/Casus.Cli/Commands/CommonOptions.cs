using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Casus.Cli.Commands;

/// <summary>Options and readings of values that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "JSON Lines instead of text" };

    /// <summary><c>--limit</c>: a positive number.</summary>
    /// <param name="standard">How many without the option; null is all.</param>
    public static Option<int?> Limit(int? standard)
    {
        var limit = new Option<int?>("--limit") { Description = "How many at most", DefaultValueFactory = _ => standard, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number < 1)
            {
                result.AddError($"--limit {number}: expected 1 or more");
            }
        });
        return limit;
    }

    /// <summary>Refuses an event type that the codebook lacks.</summary>
    /// <param name="type">The type; default is none and passes.</param>
    /// <param name="codebook">The codebook.</param>
    /// <exception cref="UsageException">There is no such type.</exception>
    public static void Check(EventType type, Codebook codebook)
    {
        if (type != default && !codebook.Types.Any(t => t.Type == type))
        {
            throw new UsageException($"there is no event type '{type}'; expected one of {string.Join(", ", codebook.Types.Select(t => t.Type))}");
        }
    }

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
